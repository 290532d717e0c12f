package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.glyphery.Randomness;
import org.glyphery.plot.LevelAxis;
import org.glyphery.statistics.GridVariance;
import org.glyphery.statistics.Interval;

/// How much of the variance of accuracy over a sweep's whole grid each factor explains alone, and
/// what they do only together ([GridVariance]), with intervals: the standard error of each share is
/// that of 400 resamplings (Efron & Tibshirani 1993, An introduction to the bootstrap). Where every
/// cell has several seeds, its runs are drawn again; else each accuracy is, as it would be on other
/// examples.
///
/// @param shares factors first, the largest first, then all that they do together
/// @param overSeeds whether the intervals say what other seeds would change
public record GridImportance(List<GridShare> shares, boolean overSeeds) {

    private static final int RESAMPLES = 400;
    private static final long SEED = 20;

    public GridImportance {
        shares = List.copyOf(shares);
    }

    /// @param share in [0, 1]
    public record GridShare(String title, double share, Interval interval) {}

    /// @return absent of a single factor, and before all cells have a number
    static Optional<GridImportance> of(SweepGrid grid, GridScores scores) {
        if (grid.axes().size() < 2 || !scores.isWhole()) return Optional.empty();
        int[] sizes = grid.axes().stream().mapToInt(axis -> axis.levels().size()).toArray();
        var found = new GridVariance(sizes, means(scores));
        List<GridVariance> resampled = new ArrayList<>();
        for (int sample = 0; sample < RESAMPLES; sample++) {
            var random = new Randomness(Randomness.key(SEED, sample));
            resampled.add(new GridVariance(sizes, drawn(scores, random)));
        }
        List<GridShare> shares = new ArrayList<>();
        for (int factor = 0; factor < sizes.length; factor++) {
            int one = factor;
            LevelAxis axis = grid.axes().get(one);
            shares.add(share(axis.name(), each -> each.alone(one), found, resampled));
        }
        shares.sort(Comparator.comparingDouble(GridShare::share).reversed());
        shares.add(share("fields together", each -> rest(each, sizes.length), found, resampled));
        return Optional.of(new GridImportance(shares, scores.isRepeated()));
    }

    /// How the shares and their intervals were found.
    public String method() {
        String over =
                overSeeds
                        ? "the runs of each cell drawn again, as other seeds might have come"
                        : "each run measured again, as on other examples; other seeds may differ by"
                                + " more";
        return "The share of the variance of accuracy over the whole grid that a field explains"
                + " alone (functional analysis of variance: Hutter, Hoos and Leyton-Brown 2014),"
                + " and what fields do only together, with 95 % intervals from 400 resamplings: "
                + over
                + ".";
    }

    /// What no factor explains alone.
    private static double rest(GridVariance variance, int factors) {
        double alone = 0;
        for (int factor = 0; factor < factors; factor++) alone += variance.alone(factor);
        return alone == 0 ? 0 : Math.max(0, 1 - alone);
    }

    private static GridShare share(
            String title,
            ToDoubleFunction<GridVariance> share,
            GridVariance found,
            List<GridVariance> resampled) {
        double here = share.applyAsDouble(found);
        double[] others = resampled.stream().mapToDouble(share).toArray();
        double mean = DoubleStream.of(others).average().orElseThrow();
        double squares = DoubleStream.of(others).map(it -> (it - mean) * (it - mean)).sum();
        double error = Math.sqrt(squares / (others.length - 1));
        return new GridShare(title, here, Interval.normal(here, error).ofShare());
    }

    private static double[] means(GridScores scores) {
        return scores.cells().stream().mapToDouble(each -> each.mean().orElseThrow()).toArray();
    }

    private static double[] drawn(GridScores scores, Randomness random) {
        return scores.cells().stream()
                .mapToDouble(cell ->
                        scores.isRepeated() ? runsAgain(cell, random) : measuredAgain(cell, random))
                .toArray();
    }

    /// The mean of as many of the cell's runs, each drawn anew, spread as widely as means of other
    /// runs would be rather than of these.
    private static double runsAgain(GridScores.CellScores cell, Randomness random) {
        int count = cell.runs().size();
        double mean = cell.mean().orElseThrow();
        double sum = 0;
        for (int draw = 0; draw < count; draw++) {
            sum += cell.runs().get(random.nextInt(count)).accuracy();
        }
        return mean + Math.sqrt(count / (count - 1.0)) * (sum / count - mean);
    }

    /// The cell's accuracy on as many other examples, whose number that are read is binomial, by
    /// its normal approximation.
    private static double measuredAgain(GridScores.CellScores cell, Randomness random) {
        return cell.runs().stream()
                .mapToDouble(run -> {
                    double error =
                            Math.sqrt(run.accuracy() * (1 - run.accuracy()) / run.examples());
                    return run.accuracy() + error * random.nextGaussian();
                })
                .average()
                .orElseThrow();
    }
}
