package org.glyphery.ui.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Measured;
import org.glyphery.run.Metric;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;

/// What is said of the runs that are chosen before they are compared.
final class ChosenWords {

    private ChosenWords() {}

    /// @param runs in the order in which they are compared
    static String of(List<Run> runs) {
        if (runs.size() == 1) return "Choose another to compare the two.";
        if (runs.size() > RunComparison.MOST) {
            return "At most %d can be compared.".formatted(RunComparison.MOST);
        }
        return runs.size() == 2 ? ofTwo(runs.getFirst(), runs.getLast()) : "";
    }

    /// How far apart they are, if that can be said.
    private static String ofTwo(Run one, Run other) {
        Optional<Double> first = Metric.VALIDATION_ACCURACY.of(one);
        Optional<Double> second = Metric.VALIDATION_ACCURACY.of(other);
        if (first.isEmpty() || second.isEmpty()) return "";
        if (!Measured.alike(one, other, ScoredSplit.VALIDATION)) {
            return "Their validation examples are not the same.";
        }
        double points = 100 * Math.abs(first.get() - second.get());
        return String.format(
                Locale.ROOT,
                "%s and %s: %.2f points apart on validation",
                one.name(),
                other.name(),
                points);
    }
}
