package org.glyphery.comparison;

import org.glyphery.InvalidSetting;

/// An exponential moving average that owes nothing to where it starts: what it gives to values
/// before the first is taken away again, as Adam does with its moments (Kingma & Ba 2014,
/// arXiv:1412.6980).
///
/// @param weight of what came before, in [0, 1); 0 leaves values as they are
public record Smoothing(double weight) {

    public Smoothing {
        if (!(weight >= 0 && weight < 1)) {
            throw new InvalidSetting("smoothing", "at least 0 and less than 1", weight);
        }
    }

    /// @return as many, in the same order
    public double[] of(double[] values) {
        double[] smoothed = new double[values.length];
        double average = 0;
        double before = 1; // what the average still owes to its start
        for (int index = 0; index < values.length; index++) {
            average = weight * average + (1 - weight) * values[index];
            before *= weight;
            smoothed[index] = average / (1 - before);
        }
        return smoothed;
    }
}
