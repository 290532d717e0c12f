package org.glyphery.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much of the variance of ranks each of several factors explains within blocks of the others.
/// Ranks are taken to be sums of what the factors' levels add, found by least squares, so that
/// blocks need not be complete. A factor's share is `1 - (e / f) / (e' / f')`, `e` the squares that
/// all factors leave and `e'` those that the others leave, `f` and `f'` their degrees of freedom:
/// chance alone leaves it at zero. Of a single factor that is eta squared of the test of Kruskal &
/// Wallis 1952, `(H - levels + 1) / (values - levels)`: Tomczak & Tomczak 2014, Trends in Sport
/// Sciences 21.
public final class RankShares {

    private static final int MOST_SWEEPS = 1_000;
    private static final double SETTLED = 1e-12;

    private final double[] ranks;

    /// Ranks these values, 1 for the smallest.
    public RankShares(double[] values) {
        ranks = Ranks.of(values);
    }

    /// The share of one factor. Where so many others leave no degree of freedom, they are left out.
    ///
    /// @param levels of the factor, from 0, one a value
    /// @param others as `levels`, one array a factor
    /// @return in [0, 1]
    public double share(int[] levels, List<int[]> others) {
        int free = ranks.length - 1 - others.stream().mapToInt(RankShares::added).sum();
        if (free <= added(levels)) return others.isEmpty() ? 0 : share(levels, List.of());
        double without = squares(fit(others).left());
        if (without < SETTLED) return 0;
        double with = squares(fit(with(levels, others)).left());
        return Math.clamp(1 - (with / (free - added(levels))) / (without / free), 0, 1);
    }

    /// What each level of a factor adds to the rank; as in [#share], the others are left out where
    /// they are too many.
    public double[] additions(int[] levels, List<int[]> others) {
        int free = ranks.length - 1 - others.stream().mapToInt(RankShares::added).sum();
        List<int[]> beside = free <= added(levels) ? List.of() : others;
        return fit(with(levels, beside)).additions();
    }

    private static List<int[]> with(int[] levels, List<int[]> others) {
        List<int[]> all = new ArrayList<>(others);
        all.add(levels);
        return all;
    }

    private static int added(int[] levels) {
        return count(levels) - 1;
    }

    private static int count(int[] levels) {
        return Arrays.stream(levels).max().orElse(-1) + 1;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(each -> each * each).sum();
    }

    /// @param left what the factors together leave of the ranks
    /// @param additions of the last factor's levels
    private record Fit(double[] left, double[] additions) {}

    /// The means of each factor's levels are taken away in turn until nothing changes, which is the
    /// solution by least squares.
    private Fit fit(List<int[]> factors) {
        double[] left = ranks.clone();
        takeMeans(left, new int[left.length]);
        double[] additions = new double[factors.isEmpty() ? 0 : count(factors.getLast())];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            double[] means = {};
            for (int[] levels : factors) {
                means = takeMeans(left, levels);
                largest = Math.max(largest, Arrays.stream(means).map(Math::abs).max().orElse(0));
            }
            for (int level = 0; level < means.length; level++) additions[level] += means[level];
            if (largest < SETTLED) break;
        }
        return new Fit(left, additions);
    }

    /// @return what was taken from the values of each level
    private static double[] takeMeans(double[] left, int[] levels) {
        double[] means = new double[count(levels)];
        int[] counts = new int[means.length];
        for (int place = 0; place < left.length; place++) {
            means[levels[place]] += left[place];
            counts[levels[place]]++;
        }
        for (int level = 0; level < means.length; level++) {
            means[level] /= Math.max(1, counts[level]);
        }
        for (int place = 0; place < left.length; place++) left[place] -= means[levels[place]];
        return means;
    }
}
