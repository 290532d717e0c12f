package org.glyphery.ui.runs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.comparison.RunColours;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;

/// The colours of the rows: of runs that are chosen, those that they have when they are compared.
final class ChosenColours {

    private final Map<RunId, Integer> chosen = new HashMap<>();
    private Set<Run> runs = Set.of();

    int of(Run run) {
        return chosen.getOrDefault(run.id(), RunColours.of(run));
    }

    /// @return the ids of those that have another colour than before
    Set<RunId> choose(Set<Run> now) {
        Map<RunId, Integer> before = new HashMap<>();
        Stream.concat(runs.stream(), now.stream()).forEach(run -> before.put(run.id(), of(run)));
        Set<Run> all = new HashSet<>(runs);
        all.addAll(now);
        runs = Set.copyOf(now);
        chosen.clear();
        if (now.size() <= RunComparison.MOST) {
            List<Run> ordered = now.stream().sorted(Comparator.comparing(Run::id)).toList();
            List<Integer> colours = RunColours.of(ordered);
            for (int place = 0; place < ordered.size(); place++) {
                chosen.put(ordered.get(place).id(), colours.get(place));
            }
        }
        return all.stream()
                .filter(run -> before.getOrDefault(run.id(), -1) != of(run))
                .map(Run::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
