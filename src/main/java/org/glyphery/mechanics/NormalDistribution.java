package org.glyphery.mechanics;

/// The normal distribution of mean 0 and variance 1.
final class NormalDistribution {

    /// The place from which on the rest is smaller than the last digit of a number.
    private static final double FAR = 9;

    private NormalDistribution() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /// The probability of less than `x`: 1/2 + density(x) (x + x^3/3 + x^5/(3 5) + ...), which adds
    /// up numbers of one sign. Marsaglia 2004, J. Stat. Softw. 11.
    static double below(double x) {
        if (x > FAR) return 1;
        if (x < 0) return above(-x);
        return 0.5 + density(x) * series(x);
    }

    /// The probability of more than `x`, which is 0 or more; far out by Laplace's continued
    /// fraction, since the difference from 1 would lose digits there.
    private static double above(double x) {
        if (x < 2) return 0.5 - density(x) * series(x);
        double fraction = x;
        for (int term = 200; term >= 1; term--) fraction = x + term / fraction;
        return density(x) / fraction;
    }

    private static double series(double x) {
        double term = x;
        double sum = 0;
        for (int odd = 3; sum + term != sum; odd += 2) {
            sum += term;
            term *= x * x / odd;
        }
        return sum;
    }
}
