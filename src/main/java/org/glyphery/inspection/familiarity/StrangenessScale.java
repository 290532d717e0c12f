package org.glyphery.inspection.familiarity;

import java.util.Arrays;
import java.util.List;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Weights;

/// What energies and distances mean for one network: how many of the validation examples are less
/// strange. A strangeness is how far the energy is above its mean, and three tenths of how far the
/// distance is, each in standard deviations of the validation examples. An energy below its mean
/// makes nothing familiar that lies far off.
///
/// @param scale mean and standard deviation of energies, then of distances
/// @param sorted the strangeness of each validation example, in order
record StrangenessScale(float[] scale, float[] sorted) {

    /// What the distance counts. From 0.2 to 0.4 most letters are told from digits; more tells more
    /// scribbles, and takes more digits of other hands for strange.
    private static final double WEIGHT = 0.3;

    /// The share of the validation examples that count as familiar.
    private static final double FAMILIAR = 0.99;

    private static final String SCALE = "scale";
    private static final String SORTED = "strangeness";

    static StrangenessScale of(double[] energies, double[] distances) {
        float[] scale = {
            (float) mean(energies),
            (float) deviation(energies),
            (float) mean(distances),
            (float) deviation(distances)
        };
        float[] sorted = new float[energies.length];
        for (int index = 0; index < sorted.length; index++) {
            sorted[index] = strangeness(scale, energies[index], distances[index]);
        }
        Arrays.sort(sorted);
        return new StrangenessScale(scale, sorted);
    }

    /// @throws IllegalArgumentException if it is not among the arrays
    static StrangenessScale of(Weights kept) {
        return new StrangenessScale(kept.get(SCALE).values(), kept.get(SORTED).values());
    }

    List<NamedArray> arrays() {
        return List.of(
                new NamedArray(SCALE, List.of(scale.length), scale),
                new NamedArray(SORTED, List.of(sorted.length), sorted));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /// The standard deviation, above 0 also where all are the same.
    private static double deviation(double[] values) {
        double mean = mean(values);
        double variance =
                Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow();
        return Math.max(1e-9, Math.sqrt(variance));
    }

    private static float strangeness(float[] scale, double energy, double distance) {
        double unspoken = Math.max(0, (energy - scale[0]) / scale[1]);
        return (float) (unspoken + WEIGHT * (distance - scale[2]) / scale[3]);
    }

    /// The share of the validation examples that are less strange.
    double share(double energy, double distance) {
        float strangeness = strangeness(scale, energy, distance);
        int place = Arrays.binarySearch(sorted, strangeness);
        int less = place >= 0 ? place : -place - 1;
        while (less > 0 && sorted[less - 1] == strangeness) less--;
        return (double) less / sorted.length;
    }

    static boolean isFamiliar(double share) {
        return share < FAMILIAR;
    }
}
