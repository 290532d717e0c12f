package org.glyphery.statistics;

import java.util.Locale;

/// The range in which a share, or a difference of shares, lies with 95 % confidence.
///
/// @param low in [-1, 1]; of a share in [0, 1]
/// @param high as `low`
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054; // of the normal distribution, 97.5 %

    /// The interval of a share by the score method without continuity correction: Wilson 1927, J.
    /// Am. Stat. Assoc. 22.
    ///
    /// @param right of `count`, which is at least 1
    public static Interval wilson(int right, int count) {
        if (count < 1 || right < 0 || right > count) {
            throw new IllegalArgumentException(right + " of " + count + " is no share");
        }
        double share = (double) right / count;
        double square = Z * Z / count;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / count + square / (4 * count));
        return new Interval(
                Math.max(0, (middle - half) / (1 + square)),
                Math.min(1, (middle + half) / (1 + square)));
    }

    /// The interval of the mean of numbers that are counts of `unit`, from their standard error.
    ///
    /// @param unit by which they are divided to become shares
    public static Interval ofMean(int[] counts, int unit) {
        double sum = 0;
        double squares = 0;
        for (int count : counts) {
            sum += count;
            squares += (double) count * count;
        }
        double mean = sum / counts.length;
        double variance =
                counts.length < 2
                        ? 0
                        : (squares - counts.length * mean * mean) / (counts.length - 1);
        double error = Math.sqrt(Math.max(0, variance) / counts.length);
        return normal(mean / unit, error / unit);
    }

    /// The interval of a mean whose standard error is known, by the normal distribution.
    private static Interval normal(double mean, double standardError) {
        return new Interval(mean - Z * standardError, mean + Z * standardError);
    }

    /// The range in per cent, without the sign: "96.31–97.02".
    public String percent(int decimals) {
        String number = "%%.%df".formatted(decimals);
        return String.format(Locale.ROOT, number + "–" + number, 100 * low, 100 * high);
    }
}
