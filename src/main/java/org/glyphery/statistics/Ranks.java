package org.glyphery.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Ranks of numbers, from 1 for the smallest.
final class Ranks {

    private Ranks() {}

    /// Equal numbers share the mean of their ranks.
    static double[] of(double... values) {
        int[] ascending =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(place -> values[place]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < ascending.length) {
            int to = from + 1;
            while (to < ascending.length && values[ascending[to]] == values[ascending[from]]) to++;
            for (int place = from; place < to; place++)
                ranks[ascending[place]] = (from + to + 1) / 2.0;
            from = to;
        }
        return ranks;
    }
}
