package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.plot.LevelAxis;
import org.glyphery.statistics.GridVariance;
import org.glyphery.statistics.Interval;

/// How much of the variance of accuracy over a sweep's whole grid each factor explains alone, and
/// what they do only together ([GridVariance]), both free of what chance adds. Where cells have
/// several seeds, chance is how the runs of a cell differ; else it is what other examples would
/// change, or all that factors do only together, if that is more.
///
/// @param shares factors first, the largest first, then all that they do together, then chance
///   where it can be told from that
/// @param repeated how many cells have several seeds, by which chance is told; 0 where none has
/// @param cells of the grid
public record GridImportance(List<GridShare> shares, int repeated, int cells) {

    /// Two values of two factors, of which chance can hardly be told.
    private static final int FEW_CELLS = 4;

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
        double[] means = means(scores);
        int repeated = scores.repeatedCells();
        CellNoise noise =
                repeated > 0
                        ? CellNoise.OfSeeds.of(scores)
                        : CellNoise.OfExamples.of(scores, sizes, means);
        var found = new GridVariance(sizes, means, noise.variance());
        List<GridVariance> resampled = resampled(sizes, means, noise);
        List<GridShare> shares = new ArrayList<>();
        for (int factor = 0; factor < sizes.length; factor++) {
            int one = factor;
            LevelAxis axis = grid.axes().get(one);
            shares.add(share(axis.name(), each -> each.alone(one), found, resampled));
        }
        shares.sort(Comparator.comparingDouble(GridShare::share).reversed());
        if (repeated > 0) {
            shares.add(share("fields together", GridVariance::together, found, resampled));
            shares.add(share("chance of seeds", GridVariance::chance, found, resampled));
        } else {
            ToDoubleFunction<GridVariance> rest = each -> each.together() + each.chance();
            shares.add(share("fields together, or chance", rest, found, resampled));
        }
        return Optional.of(new GridImportance(shares, repeated, means.length));
    }

    /// Grids whose cells chance has changed once more. It is in them twice, and is taken out twice.
    private static List<GridVariance> resampled(int[] sizes, double[] means, CellNoise noise) {
        double error = Math.sqrt(noise.variance());
        return IntStream.range(0, RESAMPLES)
                .mapToObj(sample -> {
                    var random = new Randomness(Randomness.key(SEED, sample));
                    double[] drawn =
                            DoubleStream.of(means)
                                    .map(mean -> mean + error * random.nextGaussian())
                                    .toArray();
                    return new GridVariance(sizes, drawn, noise.twice(sizes, drawn, random));
                })
                .toList();
    }

    /// Whether chance is that of seeds.
    boolean overSeeds() {
        return repeated > 0;
    }

    /// How the shares and their intervals were found.
    public String method() {
        String chance =
                overSeeds()
                        ? "the variance among the seeds of "
                                + (repeated == cells
                                        ? "each cell"
                                        : "the %d of %d cells that have several"
                                                .formatted(repeated, cells))
                        : "without seeds to tell it by, the variance of accuracies on as many other"
                                + " examples, or all that fields do only together if that is more;"
                                + " since cells answer to the same examples this is rather too"
                                + " much, and seeds may add to it";
        return "The share of the variance of accuracy over the whole grid that a field explains"
                + " alone, and what fields do only together (functional analysis of variance:"
                + " Hutter, Hoos and Leyton-Brown 2014), less what chance adds by the degrees of"
                + " freedom (Searle, Casella and McCulloch 1992), with 95 % intervals from 400"
                + " resamplings; chance is "
                + chance
                + "."
                + (overSeeds() || cells > FEW_CELLS
                        ? ""
                        : " Of so few cells without seeds these intervals are too narrow: in"
                              + " simulations they held the true share in 68 to 100 % of grids. Add"
                              + " seeds, or values.");
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
        return new GridShare(title, Math.clamp(here, 0, 1), Interval.normal(here, error).ofShare());
    }

    private static double[] means(GridScores scores) {
        return scores.cells().stream().mapToDouble(each -> each.mean().orElseThrow()).toArray();
    }
}
