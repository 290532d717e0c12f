package org.glyphery.ui.run;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.glyphery.inspection.PictureWindows;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// The weights of a run as they become what they are, beside the curve, while it trains.
final class LiveWeightsSheet extends Section {

    /// The most that stand beside the curve.
    private static final int MOST = 30;

    private final LiveWeights weights;

    LiveWeightsSheet(PictureWindows windows) {
        addClassNames("sheet", "weights-now");
        var kind = windows.kind();
        weights = new LiveWeights(what(kind), windows.windows().stream().limit(MOST).toList());
        weights.addClassName(kind.name().toLowerCase(Locale.ROOT));
        add(new H2(heading(kind, windows.windows().size())), weights);
    }

    void show(Run run) {
        weights.show(run);
    }

    /// Whether there is anything to see of it.
    static boolean isOf(Run run) {
        return run.status() == RunStatus.RUNNING && run.epochs() > 0;
    }

    private static String heading(PictureWindows.WeightKind kind, int count) {
        String all = count > MOST ? ", the first " + MOST : "";
        return switch (kind) {
            case TEMPLATES -> "Its templates now";
            case UNITS -> "What its first units weigh now" + all;
            case KERNELS -> "Its first kernels now" + all;
            case GATES -> "Its weights by gate now" + all;
        };
    }

    static String what(PictureWindows.WeightKind kind) {
        return switch (kind) {
            case TEMPLATES -> "Template of";
            case UNITS -> "Weights of unit";
            case KERNELS -> "Kernel";
            case GATES -> "Weights of";
        };
    }
}
