package org.glyphery.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        int count = probabilities.length;
        List<Integer> ascending =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparingDouble(place -> probabilities[place]))
                        .toList();
        double[] corrected = new double[count];
        double before = 0;
        for (int rank = 0; rank < count; rank++) {
            int place = ascending.get(rank);
            before = Math.max(before, Math.min(1, (count - rank) * probabilities[place]));
            corrected[place] = before;
        }
        return corrected;
    }
}
