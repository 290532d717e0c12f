package org.glyphery.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How often numbers lie where: equal bins from four standard deviations below their mean to four
/// above, or from the smallest to the largest where these are nearer. What lies outside counts in
/// the outermost bins.
///
/// @param low where the first bin begins
/// @param high where the last bin ends; as `low` where all numbers are the same, which then stand
///   in the middle bin
/// @param counts a number a bin
public record NumberHistogram(double low, double high, List<Integer> counts) {

    /// The number of bins.
    public static final int BINS = 40;

    private static final double DEVIATIONS = 4;

    public NumberHistogram {
        counts = List.copyOf(counts);
    }

    /// The histogram of the first numbers of an array; absent where there are none, or one of them
    /// is infinite or NaN.
    static Optional<NumberHistogram> of(float[] numbers, int count) {
        double sum = 0;
        double squares = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < count; index++) {
            double number = numbers[index];
            sum += number;
            squares += number * number;
            smallest = Math.min(smallest, number);
            largest = Math.max(largest, number);
        }
        if (count == 0 || !Double.isFinite(squares)) return Optional.empty();
        double mean = sum / count;
        double reach = DEVIATIONS * Math.sqrt(Math.max(0, squares / count - mean * mean));
        return Optional.of(
                counted(
                        numbers,
                        count,
                        Math.max(smallest, mean - reach),
                        Math.min(largest, mean + reach)));
    }

    private static NumberHistogram counted(float[] numbers, int count, double low, double high) {
        int[] counts = new int[BINS];
        if (high > low) {
            double perNumber = BINS / (high - low);
            for (int index = 0; index < count; index++) {
                counts[Math.clamp((long) ((numbers[index] - low) * perNumber), 0, BINS - 1)]++;
            }
        } else {
            counts[BINS / 2] = count;
        }
        List<Integer> list = new ArrayList<>();
        for (int each : counts) list.add(each);
        return new NumberHistogram(low, Math.max(low, high), Collections.unmodifiableList(list));
    }
}
