package org.glyphery.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.CoursePoint;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Smoothing;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.Line;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.compare.CurveSight.Axis;

/// The histories of several runs as one plot.
///
/// @param sight how they are looked at
record Overlay(CurveSight sight) {

    LinePlot of(RunComparison comparison) {
        List<Line> lines = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            lines.add(line(each, LinePlot.isDashed(lines.size())));
        }
        double end = comparison.runs().stream().mapToDouble(this::end).max().orElse(1);
        return new LinePlot(
                title(),
                axisName(),
                sight.axis() == Axis.EPOCH && end > 1 ? 1 : 0,
                Math.max(1, end),
                sight.curve().isShare(),
                sight.logarithmic(),
                lines,
                List.of());
    }

    String title() {
        return "Validation " + sight.curve().title();
    }

    private String axisName() {
        return switch (sight.axis()) {
            case EPOCH -> "epoch";
            case SECONDS -> "seconds of training";
            case EXAMPLES -> "examples seen";
        };
    }

    /// Of a run that goes on the place where it will have trained all its epochs, so that the axis
    /// does not move under who looks at it; what it takes in seconds nobody knows.
    private double end(ComparedRun each) {
        int epochs = each.run().status() == RunStatus.RUNNING ? each.run().epochs() : 0;
        double last = each.course().isEmpty() ? 0 : x(each.course().getLast());
        return switch (sight.axis()) {
            case EPOCH -> Math.max(epochs, last);
            case SECONDS -> last;
            case EXAMPLES -> Math.max((double) epochs * each.trainingExamples(), last);
        };
    }

    private double x(CoursePoint point) {
        return switch (sight.axis()) {
            case EPOCH -> point.scores().epoch();
            case SECONDS -> point.seconds();
            case EXAMPLES -> point.examples();
        };
    }

    private Line line(ComparedRun each, boolean dashed) {
        List<CoursePoint> course =
                each.course().stream()
                        .filter(point -> point.scores().validation().isPresent())
                        .toList();
        double[] values =
                course.stream()
                        .mapToDouble(point ->
                                sight.curve().of(point.scores().validation().orElseThrow()))
                        .toArray();
        List<List<Double>> exact = points(course, values);
        if (sight.smoothing() == 0) {
            return new Line(each.name(), dashed, exact, List.of(), best(each, course, exact));
        }
        double[] smoothed = new Smoothing(sight.smoothing() / 100.0).of(values);
        List<List<Double>> points = points(course, smoothed);
        return new Line(each.name(), dashed, points, exact, best(each, course, points));
    }

    private List<List<Double>> points(List<CoursePoint> course, double[] values) {
        List<List<Double>> points = new ArrayList<>();
        for (CoursePoint point : course) {
            points.add(List.of(rounded(x(point)), rounded(values[points.size()])));
        }
        return points;
    }

    /// As exact as anybody can see it.
    private static double rounded(double value) {
        return Math.round(1e6 * value) / 1e6;
    }

    /// On the line that is drawn.
    private static Optional<List<Double>> best(
            ComparedRun each, List<CoursePoint> course, List<List<Double>> points) {
        return each.run()
                .best()
                .flatMap(best -> {
                    for (int index = 0; index < course.size(); index++) {
                        if (course.get(index).scores().epoch() == best.epoch()) {
                            return Optional.of(points.get(index));
                        }
                    }
                    return Optional.empty();
                });
    }
}
