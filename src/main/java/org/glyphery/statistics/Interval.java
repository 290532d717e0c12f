package org.glyphery.statistics;

import java.util.Arrays;
import java.util.Locale;

/// The range in which a share, or a difference of shares, lies with 95 % confidence.
///
/// @param low in [-1, 1]; of a share in [0, 1]
/// @param high as `low`
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054; // of the normal distribution, 97.5 %

    /// 97.5 % of Student's distribution with 1, 2, 3, ... degrees of freedom.
    private static final double[] STUDENT = {
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157
    };

    /// The interval of a share by the score method without continuity correction: Wilson 1927, J.
    /// Am. Stat. Assoc. 22.
    ///
    /// @param right of `count`, which is at least 1
    public static Interval wilson(int right, int count) {
        if (count < 1 || right < 0 || right > count) {
            throw new IllegalArgumentException(right + " of " + count + " is no share");
        }
        return wilson((double) right / count, count);
    }

    /// Wilson's interval of a share of answers that several models gave to the same examples, each
    /// with as many: the answers count for as many independent ones as would vary as much, which is
    /// as many as there are examples where all are right, or none. Korn & Graubard 1998, Surv.
    /// Methodol. 24, count so, with another interval.
    ///
    /// @param right one number an example, of `models`
    public static Interval ofAnswers(int[] right, int models) {
        double share = Arrays.stream(right).average().orElseThrow() / models;
        double squares =
                Arrays.stream(right)
                        .mapToDouble(each -> (double) each / models - share)
                        .map(each -> each * each)
                        .sum();
        double independent = right.length * (share * (1 - share) / (squares / right.length));
        double most = (double) right.length * models;
        return wilson(
                share,
                share == 0 || share == 1
                        ? right.length
                        : Math.clamp(independent, right.length, most));
    }

    private static Interval wilson(double share, double count) {
        double square = Z * Z / count;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / count + square / (4 * count));
        return new Interval(
                Math.max(0, (middle - half) / (1 + square)),
                Math.min(1, (middle + half) / (1 + square)));
    }

    /// The interval of a mean difference of numbers that are counts of `unit`, from its standard
    /// error; in [-1, 1].
    ///
    /// @param unit by which they are divided to become differences of shares
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
        Interval whole = normal(mean / unit, error / unit);
        return new Interval(Math.max(-1, whole.low), Math.min(1, whole.high));
    }

    /// The interval of a mean whose standard error is known, by the normal distribution.
    public static Interval normal(double mean, double standardError) {
        return new Interval(mean - Z * standardError, mean + Z * standardError);
    }

    /// The interval of the mean of several repetitions: Student 1908, Biometrika 6.
    ///
    /// @param values two at least
    public static Interval student(double[] values) {
        if (values.length < 2) throw new IllegalArgumentException("One value has no spread");
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        int free = values.length - 1;
        double half = quantile(free) * Math.sqrt(squares / free / values.length);
        return new Interval(mean - half, mean + half);
    }

    /// 97.5 % of Student's distribution, beyond the table by Cornish & Fisher's expansion.
    private static double quantile(int free) {
        if (free <= STUDENT.length) return STUDENT[free - 1];
        return Z
                + (Math.pow(Z, 3) + Z) / (4 * free)
                + (5 * Math.pow(Z, 5) + 16 * Math.pow(Z, 3) + 3 * Z) / (96.0 * free * free)
                + (3 * Math.pow(Z, 7) + 19 * Math.pow(Z, 5) + 17 * Math.pow(Z, 3) - 15 * Z)
                        / (384 * Math.pow(free, 3));
    }

    /// The part of it that lies in [0, 1].
    public Interval ofShare() {
        return new Interval(Math.clamp(low, 0, 1), Math.clamp(high, 0, 1));
    }

    /// The range in per cent, without the sign: "96.31–97.02".
    public String percent(int decimals) {
        String number = "%%.%df".formatted(decimals);
        return String.format(Locale.ROOT, number + "–" + number, 100 * low, 100 * high);
    }
}
