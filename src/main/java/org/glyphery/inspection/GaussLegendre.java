package org.glyphery.inspection;

/// Points and weights of the Gauss-Legendre rule over [0, 1], which is exact for polynomials of
/// degree `2 size - 1`.
///
/// @param points in order
/// @param weights that add up to 1
record GaussLegendre(double[] points, double[] weights) {

    private static final int MOST_ROUNDS = 100;

    /// The points are the roots of Legendre's polynomial, found by Newton's method from the usual
    /// first guess: Abramowitz & Stegun 1964, 25.4.29 and 22.16.6.
    static GaussLegendre of(int size) {
        double[] points = new double[size];
        double[] weights = new double[size];
        for (int index = 0; index < size; index++) {
            double x = Math.cos(Math.PI * (index + 0.75) / (size + 0.5));
            double derivative = 0;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double before = 1; // of degree 0
                double value = x; // of degree 1
                for (int degree = 2; degree <= size; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                derivative = size * (x * value - before) / (x * x - 1);
                double step = value / derivative;
                x -= step;
                if (Math.abs(step) < 1e-15) break;
            }
            points[size - 1 - index] = (1 + x) / 2;
            weights[size - 1 - index] = 1 / ((1 - x * x) * derivative * derivative);
        }
        return new GaussLegendre(points, weights);
    }
}
