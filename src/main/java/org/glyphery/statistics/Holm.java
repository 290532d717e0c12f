package org.glyphery.statistics;

import java.util.Arrays;

/// Several tests at once: the probabilities are made larger, so that the chance of even one false
/// alarm among them stays below the level. The method is that of Holm 1979, Scandinavian Journal of
/// Statistics 6.
public final class Holm {

    private Holm() {}

    /// The smallest probability counts as often as there are tests, the next once less, and none
    /// becomes smaller than the one before it.
    ///
    /// @return in the order of `probabilities`
    public static double[] corrected(double... probabilities) {
        double[] ascending = probabilities.clone();
        Arrays.sort(ascending);
        double[] raised = new double[ascending.length];
        double before = 0;
        for (int rank = 0; rank < raised.length; rank++) {
            before = Math.max(before, Math.min(1, (raised.length - rank) * ascending[rank]));
            raised[rank] = before;
        }
        return Arrays.stream(probabilities)
                .map(probability -> raised[Arrays.binarySearch(ascending, probability)])
                .toArray();
    }
}
