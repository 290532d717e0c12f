package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glyphery.comparison.Coordinate.Better;
import org.glyphery.plot.Axis;
import org.glyphery.plot.ParallelPlot;
import org.glyphery.plot.ScatterPlot;
import org.jspecify.annotations.Nullable;

/// How several runs lie in what they are held against each other by.
public final class Spread {

    /// The ratio from which on the smallest values of a linear axis would all lie on one line.
    private static final double WIDE = 20;

    private Spread() {}

    /// One point a run that has both coordinates. Those that nothing beats are marked where it is
    /// known of both what is better.
    public static ScatterPlot scatter(RunComparison comparison, Coordinate x, Coordinate y) {
        List<ComparedRun> runs =
                comparison.runs().stream()
                        .filter(each -> x.of(each).isPresent() && y.of(each).isPresent())
                        .toList();
        List<Boolean> front = front(comparison, runs, x, y);
        List<ScatterPlot.ScatterPoint> points =
                IntStream.range(0, runs.size())
                        .mapToObj(index -> {
                            ComparedRun each = runs.get(index);
                            return new ScatterPlot.ScatterPoint(
                                    each.name(),
                                    comparison.colour(each),
                                    x.of(each).orElseThrow(),
                                    y.of(each).orElseThrow(),
                                    front.get(index));
                        })
                        .toList();
        String title = "%s over %s".formatted(y.title(), x.title());
        String label = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
        return new ScatterPlot(label, axis(x, runs), axis(y, runs), points);
    }

    /// Whether there is a best of both: validation scores of different examples have none.
    public static boolean hasFront(RunComparison comparison, Coordinate x, Coordinate y) {
        boolean directed = x.better() != Better.NEITHER && y.better() != Better.NEITHER;
        return directed && !mixesExamples(comparison, x, y);
    }

    /// Whether an axis has validation scores of different examples.
    public static boolean mixesExamples(RunComparison comparison, Coordinate x, Coordinate y) {
        return (x.isValidation() || y.isValidation()) && comparison.rankings().size() > 1;
    }

    private static List<Boolean> front(
            RunComparison comparison, List<ComparedRun> runs, Coordinate x, Coordinate y) {
        if (!hasFront(comparison, x, y)) return runs.stream().map(_ -> false).toList();
        return ParetoFront.of(
                runs.stream()
                        .map(each -> new ParetoFront.FrontPoint(cost(x, each), cost(y, each)))
                        .toList());
    }

    /// Less is better.
    private static double cost(Coordinate of, ComparedRun run) {
        double value = of.of(run).orElseThrow();
        return of.better() == Better.HIGHER ? -value : value;
    }

    /// One line a run through the fields that all plans have and in which they differ, then the
    /// results that are wanted.
    public static ParallelPlot parallel(RunComparison comparison, List<ResultColumn> results) {
        List<Coordinate> coordinates = new ArrayList<>(comparison.coordinates());
        coordinates.removeIf(of ->
                of instanceof ResultColumn
                        || comparison.runs().stream().anyMatch(run -> of.of(run).isEmpty()));
        coordinates.addAll(results);
        List<ParallelPlot.ParallelLine> rows = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            List<@Nullable Double> values = new ArrayList<>();
            coordinates.forEach(of -> values.add(of.of(each).orElse(null)));
            rows.add(new ParallelPlot.ParallelLine(each.name(), comparison.colour(each), values));
        }
        return new ParallelPlot(
                "Settings that differ, and results",
                coordinates.stream().map(of -> axis(of, comparison.runs())).toList(),
                rows);
    }

    /// Accuracies stay linear: quotients tell something of errors only.
    private static Axis axis(Coordinate of, List<ComparedRun> runs) {
        double[] values =
                runs.stream()
                        .map(of::of)
                        .flatMap(Optional::stream)
                        .mapToDouble(each -> each)
                        .toArray();
        boolean logarithmic = !of.isShare() && isWide(values);
        return new Axis(of.title(), of.isShare(), logarithmic, of.categories());
    }

    private static boolean isWide(double[] values) {
        var range = DoubleStream.of(values).summaryStatistics();
        return range.getMin() > 0 && range.getMax() / range.getMin() >= WIDE;
    }
}
