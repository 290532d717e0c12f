package org.glyphery.bench;

import java.util.stream.DoubleStream;

/// The quantiles of measurements.
final class Quantiles {

    private Quantiles() {}

    static double median(DoubleStream values) {
        return quantile(values.toArray(), 0.5);
    }

    /// The smallest of the values that at least this share of them does not exceed.
    static double quantile(double[] values, double share) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }
}
