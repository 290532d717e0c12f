package org.glyphery.statistics;

import java.util.Arrays;

/// The variance of numbers over a full grid of several factors' levels, split into what each factor
/// explains alone and what they do only together: functional analysis of variance, Hooker 2007, J.
/// Comput. Graph. Stat. 16, with every combination of levels weighing the same, as Hutter, Hoos &
/// Leyton-Brown 2014, ICML, have it for settings of learning. Where the numbers are known up to
/// chance, each component is free of what chance adds to it, which goes by its degrees of freedom:
/// Searle, Casella & McCulloch 1992, Variance Components. It is below 0 where chance happened to
/// add less than that.
public final class GridVariance {

    /// The share of the mean's square below which a variance is left by rounding.
    private static final double ROUNDING = 1e-20;

    private final int[] sizes;
    private final double[] values;
    private final double noise;
    private final double mean;
    private final double whole;

    /// @param sizes the number of levels of each factor
    /// @param values one a combination, the last factor changing fastest
    /// @param noise the variance of a single value by chance, 0 where they are exact
    public GridVariance(int[] sizes, double[] values, double noise) {
        int combinations = Arrays.stream(sizes).reduce(1, (one, other) -> one * other);
        if (combinations != values.length || combinations < 1) {
            throw new IllegalArgumentException(
                    "A grid of %d combinations has %d values"
                            .formatted(combinations, values.length));
        }
        this.sizes = sizes.clone();
        this.values = values.clone();
        this.noise = noise;
        mean = Arrays.stream(values).average().orElseThrow();
        whole = variance(values);
    }

    /// The share of one factor alone, at most 1; 0 where all values are the same.
    public double alone(int factor) {
        return share(explained(factor) - byChance(sizes[factor] - 1));
    }

    /// The share of what factors do only together, at most 1.
    public double together() {
        return share(unexplained() - byChance(freeTogether()));
    }

    /// The share that chance adds.
    public double chance() {
        return share(byChance(values.length - 1));
    }

    /// The variance of a single value by chance, if factors do nothing together.
    public double residual() {
        return unexplained() * values.length / freeTogether();
    }

    private double unexplained() {
        double alone = 0;
        for (int factor = 0; factor < sizes.length; factor++) alone += explained(factor);
        return Math.max(0, whole - alone);
    }

    private int freeTogether() {
        int free = values.length - 1;
        for (int size : sizes) free -= size - 1;
        return free;
    }

    private double byChance(int degreesOfFreedom) {
        return degreesOfFreedom * noise / values.length;
    }

    private double share(double variance) {
        return whole <= ROUNDING * mean * mean ? 0 : variance / whole;
    }

    /// The variance of the means over all other factors.
    private double explained(int factor) {
        double[] sums = new double[sizes[factor]];
        for (int place = 0; place < values.length; place++) {
            sums[level(place, factor)] += values[place];
        }
        int members = values.length / sizes[factor];
        return variance(Arrays.stream(sums).map(sum -> sum / members).toArray());
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
