package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glyphery.network.Architecture;
import org.glyphery.network.ResidualCnn;
import org.glyphery.run.Run;

/// The colours by which runs are known, the same in the list of runs and beside each other: places
/// from 0, as plots count them. Each kind of architecture has its own; of several runs of one kind
/// the first has it, and the others have colours that none of them has.
public final class RunColours {

    private RunColours() {}

    /// The colour of each of these runs where they stand beside each other, in their order.
    public static List<Integer> of(List<Run> runs) {
        Set<Integer> taken = new HashSet<>();
        List<Integer> colours = new ArrayList<>();
        for (Run run : runs) {
            int own = of(run);
            colours.add(taken.add(own) ? own : -1);
        }
        int free = 0;
        for (int place = 0; place < colours.size(); place++) {
            if (colours.get(place) >= 0) continue;
            while (!taken.add(free)) free++;
            colours.set(place, free);
        }
        return colours;
    }

    /// The colour of a run that stands beside none of its kind.
    public static int of(Run run) {
        return of(run.plan().architecture());
    }

    private static int of(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Cnn _ -> 0;
            case Architecture.Mlp _ -> 1;
            case Architecture.Recurrent recurrent ->
                    switch (recurrent.cell()) {
                        case LSTM -> 2;
                        case GRU -> 6;
                    };
            case Architecture.Linear _ -> 3;
            case Architecture.Templates templates ->
                    switch (templates.form()) {
                        case NEAREST_MEAN -> 4;
                        case DOT_PRODUCT -> 5;
                    };
            case ResidualCnn _ -> 7;
        };
    }
}
