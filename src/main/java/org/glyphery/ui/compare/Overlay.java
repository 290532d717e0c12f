package org.glyphery.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;
import org.glyphery.ui.LineChart.Line;
import org.glyphery.ui.LineChart.Plot;
import org.glyphery.ui.compare.CompareAddress.Axis;

/// The histories of several runs as one plot.
final class Overlay {

    /// Then they begin again, dashed.
    static final int COLOURS = 10;

    private Overlay() {}

    static Plot of(RunComparison comparison, CompareAddress address) {
        ToDoubleFunction<Scores> value =
                switch (address.curve()) {
                    case CROSS_ENTROPY -> Scores::crossEntropy;
                    case ACCURACY -> Scores::accuracy;
                };
        List<Line> lines = new ArrayList<>();
        double end = 1;
        for (ComparedRun each : comparison.runs()) {
            List<List<Double>> points = points(each, address.axis(), value);
            if (!points.isEmpty()) end = Math.max(end, points.getLast().getFirst());
            lines.add(new Line(each.run().name(), lines.size() >= COLOURS, points));
        }
        return new Plot(
                title(address),
                axis(address.axis()),
                address.axis() == Axis.EPOCH && end > 1 ? 1 : 0,
                end,
                address.curve() == CompareAddress.Curve.ACCURACY,
                address.logarithmic(),
                lines,
                List.of());
    }

    static String title(CompareAddress address) {
        return switch (address.curve()) {
            case CROSS_ENTROPY -> "Validation cross-entropy, nats";
            case ACCURACY -> "Validation accuracy";
        };
    }

    private static String axis(Axis axis) {
        return switch (axis) {
            case EPOCH -> "epoch";
            case SECONDS -> "seconds of training";
            case EXAMPLES -> "examples seen";
        };
    }

    private static List<List<Double>> points(
            ComparedRun each, Axis axis, ToDoubleFunction<Scores> value) {
        List<List<Double>> points = new ArrayList<>();
        double seconds = 0;
        for (EpochScores epoch : each.history()) {
            seconds += epoch.seconds();
            double x =
                    switch (axis) {
                        case EPOCH -> epoch.epoch();
                        case SECONDS -> seconds;
                        case EXAMPLES -> (double) epoch.epoch() * each.trainingExamples();
                    };
            Optional<Scores> scores = epoch.validation();
            scores.ifPresent(found -> points.add(List.of(x, value.applyAsDouble(found))));
        }
        return points;
    }
}
