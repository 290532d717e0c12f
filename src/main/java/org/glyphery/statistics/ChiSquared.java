package org.glyphery.statistics;

/// The chi-squared distribution.
final class ChiSquared {

    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 100_000;

    private ChiSquared() {}

    /// The probability of `statistic` or more: the upper incomplete gamma function `Q(a, x)`, `a`
    /// half the degrees of freedom and `x` half the statistic, by its series below `a + 1` and by
    /// its continued fraction above (DLMF 8.11.4 and 8.9.2).
    static double tail(double statistic, int degreesOfFreedom) {
        double a = degreesOfFreedom / 2.0;
        double x = statistic / 2;
        if (x <= 0) return 1;
        double factor = Math.exp(a * Math.log(x) - x - logGamma(degreesOfFreedom));
        return x < a + 1
                ? Math.clamp(1 - factor * series(a, x), 0, 1)
                : Math.clamp(factor * fraction(a, x), 0, 1);
    }

    /// `sum of x^n / (a (a + 1) ... (a + n))`.
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > PRECISION * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /// `1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / ...))`, by the method of Lentz 1976.
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            value *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) break;
        }
        return value;
    }

    /// `log(gamma(degreesOfFreedom / 2))`, from `gamma(1/2) = sqrt(pi)` and `gamma(1) = 1`.
    private static double logGamma(int degreesOfFreedom) {
        double sum = degreesOfFreedom % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double a = degreesOfFreedom / 2.0 - 1; a > 0; a--) sum += Math.log(a);
        return sum;
    }
}
