package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// An axis of a few levels, each with a stretch of its own: numbers as far apart as they are, or
/// their quotients, words evenly.
///
/// @param levels as they are written
/// @param edges of the stretches, one more than there are levels, from 0 to 1
/// @param places of the levels, in (0, 1)
public record LevelAxis(
        String name,
        LevelScale scale,
        List<String> levels,
        List<Double> edges,
        List<Double> places) {

    /// A stretch is never narrower than this share of what it would have if all were the same.
    private static final double NARROWEST = 0.5;

    /// The ratio of the ends from which on numbers crowd at one end of a linear axis.
    private static final double WIDE = 20;

    /// How much quotients may differ that are meant to be the same, as of rounded numbers.
    private static final double ALIKE = 1.15;

    /// What the distance of two levels says.
    public enum LevelScale {
        LINEAR,
        LOGARITHMIC,
        CATEGORY
    }

    public LevelAxis {
        levels = List.copyOf(levels);
        edges = List.copyOf(edges);
        places = List.copyOf(places);
    }

    /// An axis of words, in this order.
    public static LevelAxis ofWords(String name, List<String> words) {
        double[] even = IntStream.range(0, words.size()).asDoubleStream().toArray();
        return of(name, LevelScale.CATEGORY, words, even);
    }

    /// An axis of numbers: logarithmic where these rise by a factor rather than by a sum, or where
    /// they would crowd at one end.
    ///
    /// @param numbers in rising order
    /// @param written the same as they are written
    public static LevelAxis ofNumbers(String name, List<Double> numbers, List<String> written) {
        double[] values = numbers.stream().mapToDouble(each -> each).toArray();
        boolean logarithmic = values[0] > 0 && (isWide(values) || isGeometric(values));
        return logarithmic
                ? of(
                        name,
                        LevelScale.LOGARITHMIC,
                        written,
                        DoubleStream.of(values).map(Math::log).toArray())
                : of(name, LevelScale.LINEAR, written, values);
    }

    private static boolean isWide(double[] values) {
        return values[values.length - 1] / values[0] >= WIDE;
    }

    private static boolean isGeometric(double[] values) {
        if (values.length < 3) return false;
        double first = values[1] / values[0];
        if (first < ALIKE * ALIKE) return false; // as good as a sum
        return IntStream.range(2, values.length)
                .mapToDouble(place -> values[place] / values[place - 1] / first)
                .allMatch(ratio -> ratio < ALIKE && ratio > 1 / ALIKE);
    }

    /// @param at where the levels are on a scale of any unit, rising
    private static LevelAxis of(String name, LevelScale scale, List<String> levels, double[] at) {
        int last = at.length - 1;
        if (last < 1) return new LevelAxis(name, scale, levels, List.of(0.0, 1.0), List.of(0.5));
        double mean = (at[last] - at[0]) / last;
        double[] widths = new double[at.length];
        for (int place = 0; place <= last; place++) {
            double before = at[Math.max(1, place)] - at[Math.max(1, place) - 1];
            double after = at[Math.min(last, place + 1)] - at[Math.min(last, place + 1) - 1];
            widths[place] = Math.max((before + after) / 2, NARROWEST * mean);
        }
        double whole = DoubleStream.of(widths).sum();
        List<Double> edges = new ArrayList<>(List.of(0.0));
        for (double width : widths) edges.add(edges.getLast() + width / whole);
        List<Double> places =
                DoubleStream.of(at)
                        .map(each -> (each - at[0] + mean / 2) / (at[last] - at[0] + mean))
                        .boxed()
                        .toList();
        return new LevelAxis(name, scale, levels, edges, places);
    }
}
