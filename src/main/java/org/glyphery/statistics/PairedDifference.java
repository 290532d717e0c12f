package org.glyphery.statistics;

import java.util.Arrays;

/// The mean of differences, one an example, that two models or two groups of models make.
///
/// @param mean in the unit of the scores
/// @param interval of the mean, from the standard error of the differences
/// @param pValue of the permutation test (Fisher 1935, The Design of Experiments): the probability
///   of a sum this far or farther from zero, were each difference's sign tossed like a coin. Of two
///   single models it is McNemar's exact test.
public record PairedDifference(double mean, Interval interval, double pValue) {

    /// The sum of absolute differences beyond which the normal distribution stands for the exact
    /// one, which it is close to by far more than the digits that anyone prints.
    private static final int LARGEST_EXACT = 4_096;

    /// @param differences whole numbers, one an example
    /// @param unit by which they are divided to become scores
    public static PairedDifference of(int[] differences, int unit) {
        int count = differences.length;
        double sum = 0;
        double squares = 0;
        int absolute = 0;
        for (int difference : differences) {
            sum += difference;
            squares += (double) difference * difference;
            absolute += Math.abs(difference);
        }
        double p =
                absolute > LARGEST_EXACT
                        ? ChiSquared.tail(sum * sum / squares, 1)
                        : exact(differences, absolute, Math.abs((int) sum));
        return new PairedDifference(sum / count / unit, Interval.ofMean(differences, unit), p);
    }

    /// @param absolute sum of the absolute differences
    /// @param reached absolute value of their sum
    private static double exact(int[] differences, int absolute, int reached) {
        double[] shares = new double[2 * absolute + 1]; // of each sum, from -absolute
        shares[absolute] = 1;
        int width = 0;
        for (int difference : differences) {
            int step = Math.abs(difference);
            if (step == 0) continue;
            double[] before = Arrays.copyOfRange(shares, absolute - width, absolute + width + 1);
            Arrays.fill(shares, absolute - width, absolute + width + 1, 0);
            for (int place = 0; place < before.length; place++) {
                shares[absolute - width + place - step] += before[place] / 2;
                shares[absolute - width + place + step] += before[place] / 2;
            }
            width += step;
        }
        double p = 0;
        for (int sum = -absolute; sum <= absolute; sum++) {
            if (Math.abs(sum) >= reached) p += shares[absolute + sum];
        }
        return Math.min(1, p);
    }
}
