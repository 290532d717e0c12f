package org.glyphery.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.LearningCurvePoint;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Smoothing;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.compare.CurveViewState.HorizontalAxis;

/// The histories of several runs as one plot.
///
/// @param state how they are looked at
record Overlay(CurveViewState state) {

    LinePlot of(RunComparison comparison) {
        List<PlotLine> lines = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            lines.add(line(each, comparison.colour(each)));
        }
        double end = comparison.runs().stream().mapToDouble(this::end).max().orElse(1);
        return new LinePlot(
                title(),
                axisName(),
                state.axis() == HorizontalAxis.EPOCH && end > 1 ? 1 : 0,
                Math.max(1, end),
                state.curve().isShare(),
                state.logarithmic(),
                lines,
                List.of());
    }

    String title() {
        return "Validation " + state.title();
    }

    private String axisName() {
        return switch (state.axis()) {
            case EPOCH -> "epoch";
            case SECONDS -> "seconds of training";
            case EXAMPLES -> "examples seen";
        };
    }

    /// The place where a run that goes on will have trained all its epochs, so that the axis does
    /// not move under who looks at it; what it takes in seconds nobody knows.
    private double end(ComparedRun each) {
        int epochs = each.run().status() == RunStatus.RUNNING ? each.run().epochs() : 0;
        double last = each.learningCurve().isEmpty() ? 0 : x(each.learningCurve().getLast());
        return switch (state.axis()) {
            case EPOCH -> Math.max(epochs, last);
            case SECONDS -> last;
            case EXAMPLES -> Math.max((double) epochs * each.trainingExamples(), last);
        };
    }

    private double x(LearningCurvePoint point) {
        return switch (state.axis()) {
            case EPOCH -> point.scores().epoch();
            case SECONDS -> point.seconds();
            case EXAMPLES -> point.examples();
        };
    }

    private PlotLine line(ComparedRun each, int colour) {
        List<LearningCurvePoint> curve =
                each.learningCurve().stream()
                        .filter(point -> point.scores().validation().isPresent())
                        .toList();
        double[] values =
                curve.stream()
                        .mapToDouble(point -> state.of(point.scores().validation().orElseThrow()))
                        .toArray();
        List<List<Double>> exact = points(curve, values);
        if (state.smoothing() == 0) {
            return PlotLine.ofRun(each.name(), colour, exact, List.of(), best(each, curve, exact));
        }
        double[] smoothed = new Smoothing(state.smoothing() / 100.0).of(values);
        List<List<Double>> points = points(curve, smoothed);
        return PlotLine.ofRun(each.name(), colour, points, exact, best(each, curve, points));
    }

    private List<List<Double>> points(List<LearningCurvePoint> curve, double[] values) {
        List<List<Double>> points = new ArrayList<>();
        for (LearningCurvePoint point : curve) {
            points.add(List.of(rounded(x(point)), rounded(values[points.size()])));
        }
        return points;
    }

    /// The value as exact as anybody can see it.
    private static double rounded(double value) {
        return Math.round(1e6 * value) / 1e6;
    }

    /// The point of the best epoch on the line that is drawn, if that is what chose it.
    private Optional<List<Double>> best(
            ComparedRun each, List<LearningCurvePoint> curve, List<List<Double>> points) {
        return each.run()
                .best()
                .filter(_ -> state.curve().choosesBest())
                .flatMap(best -> {
                    for (int index = 0; index < curve.size(); index++) {
                        if (curve.get(index).scores().epoch() == best.epoch()) {
                            return Optional.of(points.get(index));
                        }
                    }
                    return Optional.empty();
                });
    }
}
