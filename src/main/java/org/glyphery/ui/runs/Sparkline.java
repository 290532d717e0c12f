package org.glyphery.ui.runs;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.glyphery.NumberWords;

/// The validation accuracy of a run by epoch as a line without axes, from its own least to its own
/// most.
///
/// @param points as SVG has them; empty where there are fewer than two epochs
/// @param end the last of them
/// @param words what a screen reader says of it
record Sparkline(String points, List<Double> end, String words) {

    static final int WIDTH = 132;
    static final int HEIGHT = 34;

    private static final double MARGIN = 4;

    /// A line through these accuracies.
    static Sparkline of(List<Double> accuracies) {
        if (accuracies.size() < 2) return new Sparkline("", List.of(0.0, 0.0), "");
        double least = Collections.min(accuracies);
        double most = Collections.max(accuracies);
        double range = Math.max(most - least, 1e-6);
        double step = (WIDTH - 2 * MARGIN) / (accuracies.size() - 1);
        var points = new StringJoiner(" ");
        double x = MARGIN;
        double y = 0;
        for (int place = 0; place < accuracies.size(); place++) {
            x = rounded(MARGIN + step * place);
            double share = (accuracies.get(place) - least) / range;
            y = rounded(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        String words =
                "Validation accuracy from %s in the first epoch to %s in the last"
                        .formatted(
                                NumberWords.percent(accuracies.getFirst()),
                                NumberWords.percent(accuracies.getLast()));
        return new Sparkline(points.toString(), List.of(x, y), words);
    }

    private static double rounded(double place) {
        return Math.round(10 * place) / 10.0;
    }
}
