package org.glyphery.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.training.GradientNorm;

/// What becomes of the gradient on its way down through the deepest networks, in a sentence.
final class GradientWords {

    /// More runs make no sentence; the plots have them.
    private static final int MOST_RUNS = 6;

    private GradientWords() {}

    /// @param kept norms by epoch, then in the order of the layers
    static Optional<String> of(Map<ComparedRun, List<GradientNorm>> kept) {
        int deepest = kept.values().stream().mapToInt(norms -> first(norms).size()).max().orElse(0);
        List<String> ratios =
                kept.entrySet().stream()
                        .filter(entry -> first(entry.getValue()).size() == deepest)
                        .flatMap(entry -> ratio(entry.getKey(), first(entry.getValue())).stream())
                        .toList();
        return deepest < 2 || ratios.isEmpty() || ratios.size() > MOST_RUNS
                ? Optional.empty()
                : Optional.of(
                        "Before the first step the gradient's norm in the first layer is, as a share of that in the last, %s."
                                .formatted(NumberWords.list(ratios)));
    }

    /// Those of the earliest epoch.
    private static List<GradientNorm> first(List<GradientNorm> norms) {
        return norms.stream().filter(norm -> norm.epoch() == norms.getFirst().epoch()).toList();
    }

    private static Optional<String> ratio(ComparedRun run, List<GradientNorm> layers) {
        double last = layers.getLast().norm();
        if (last == 0) return Optional.empty();
        double share = layers.getFirst().norm() / last;
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        share < 0.01 ? "%.1e in %s" : "%.2f in %s",
                        share,
                        run.name()));
    }
}
