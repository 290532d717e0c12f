package org.glyphery.inspection.projection;

/// The covariance matrix of rows of numbers, which is never written down: it is known by what it
/// makes of a vector, for which all rows are passed once.
final class Covariance {

    private final float[] rows;
    private final int width;
    private final int degrees; // of freedom
    private final double[] means;
    private final double total;

    /// @param rows [rows, width], one at least
    Covariance(float[] rows, int width) {
        this.rows = rows;
        this.width = width;
        int count = rows.length / width;
        degrees = Math.max(1, count - 1);
        means = new double[width];
        for (int place = 0; place < rows.length; place++) means[place % width] += rows[place];
        for (int column = 0; column < width; column++) means[column] /= count;
        double squares = 0;
        for (int place = 0; place < rows.length; place++) {
            double difference = rows[place] - means[place % width];
            squares += difference * difference;
        }
        total = squares / degrees;
    }

    double[] means() {
        return means;
    }

    /// The sum of the variances of all columns.
    double total() {
        return total;
    }

    int size() {
        return width;
    }

    /// The matrix times a vector.
    double[] times(double[] vector) {
        double shift = Lanczos.product(means, vector);
        double[] sums = new double[width];
        double shares = 0;
        for (int from = 0; from < rows.length; from += width) {
            double share = product(from, vector) - shift;
            shares += share;
            add(share, from, sums);
        }
        for (int column = 0; column < width; column++) {
            sums[column] = (sums[column] - shares * means[column]) / degrees;
        }
        return sums;
    }

    private void add(double share, int from, double[] sums) {
        for (int column = 0; column < width; column++) sums[column] += share * rows[from + column];
    }

    /// Four sums beside each other, so that the processor need not wait for one.
    private double product(int from, double[] vector) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int column = 0;
        for (; column + 3 < width; column += 4) {
            first += rows[from + column] * vector[column];
            second += rows[from + column + 1] * vector[column + 1];
            third += rows[from + column + 2] * vector[column + 2];
            fourth += rows[from + column + 3] * vector[column + 3];
        }
        for (; column < width; column++) first += rows[from + column] * vector[column];
        return first + second + third + fourth;
    }
}
