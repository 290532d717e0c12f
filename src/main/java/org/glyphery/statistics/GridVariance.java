package org.glyphery.statistics;

import java.util.Arrays;

/// The variance of numbers over a full grid of several factors' levels, split into what each factor
/// explains alone and what two of them do only together: functional analysis of variance, Hooker
/// 2007, J. Comput. Graph. Stat. 16, with every combination of levels weighing the same, as Hutter,
/// Hoos & Leyton-Brown 2014, ICML, have it for settings of learning.
public final class GridVariance {

    /// The share of the mean's square below which a variance is left by rounding.
    private static final double ROUNDING = 1e-20;

    private final int[] sizes;
    private final double[] values;
    private final double mean;
    private final double whole;

    /// @param sizes the number of levels of each factor
    /// @param values one a combination, the last factor changing fastest
    public GridVariance(int[] sizes, double[] values) {
        int combinations = Arrays.stream(sizes).reduce(1, (one, other) -> one * other);
        if (combinations != values.length || combinations < 1) {
            throw new IllegalArgumentException(
                    "A grid of %d combinations has %d values"
                            .formatted(combinations, values.length));
        }
        this.sizes = sizes.clone();
        this.values = values.clone();
        mean = Arrays.stream(values).average().orElseThrow();
        whole = variance(values);
    }

    /// The share of one factor alone, in [0, 1]; 0 where all values are the same.
    public double alone(int factor) {
        return share(explained(factor));
    }

    /// The share of what two different factors do only together, in [0, 1].
    public double together(int one, int other) {
        return share(explained(one, other) - explained(one) - explained(other));
    }

    private double share(double variance) {
        return whole <= ROUNDING * mean * mean ? 0 : Math.clamp(variance / whole, 0, 1);
    }

    /// The variance of the means over all other factors.
    private double explained(int... factors) {
        int groups = 1;
        for (int factor : factors) groups *= sizes[factor];
        double[] sums = new double[groups];
        for (int place = 0; place < values.length; place++) {
            sums[group(place, factors)] += values[place];
        }
        int members = values.length / groups;
        return variance(Arrays.stream(sums).map(sum -> sum / members).toArray());
    }

    /// The combination of these factors' levels at a place.
    private int group(int place, int... factors) {
        int group = 0;
        for (int factor : factors) group = group * sizes[factor] + level(place, factor);
        return group;
    }

    private int level(int place, int factor) {
        int rest = place;
        for (int last = sizes.length - 1; last > factor; last--) rest /= sizes[last];
        return rest % sizes[factor];
    }

    private double variance(double[] means) {
        return Arrays.stream(means)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
    }
}
