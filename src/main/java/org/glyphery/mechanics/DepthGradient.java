package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;

/// How much of a gradient is left in each layer of a deep linear network whose layers all have the
/// same square matrix: each layer further down multiplies it with the transposed matrix once more.
/// Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063, section 2.1.
///
/// @param norms by layers, that of the last hidden one first; 1 there
public record DepthGradient(List<Double> norms) {

    public static final int MOST_LAYERS = 1_000;

    /// Rows of the largest matrix that can be asked for.
    private static final int MOST_ROWS = 64;

    /// @param matrix of one layer, square
    /// @param hidden layers, from the first to the last
    /// @param last the gradient at the last hidden layer; its length does not matter
    public static DepthGradient through(Matrix matrix, int hidden, Matrix last) {
        if (hidden < 1 || hidden > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    "From 1 to %,d layers can be asked for.".formatted(MOST_LAYERS));
        }
        if (matrix.rows() != matrix.columns() || matrix.rows() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The matrix of a layer is square, of %d rows at most.".formatted(MOST_ROWS));
        }
        if (last.rows() != matrix.rows() || last.columns() != 1 || norm(last) == 0) {
            throw new IllegalArgumentException(
                    "The gradient has a number for each row of the matrix, not all of them 0.");
        }
        double length = norm(last);
        Matrix gradient = last.map(each -> each / length);
        Matrix transposed = matrix.transposed();
        List<Double> norms = new ArrayList<>();
        norms.add(1.0);
        for (int layer = hidden - 1; layer >= 1; layer--) {
            gradient = transposed.product(gradient);
            norms.add(norm(gradient));
        }
        return new DepthGradient(List.copyOf(norms));
    }

    /// A layer that stretches each direction by one number.
    ///
    /// @param stretches the singular values
    public static Matrix stretching(double... stretches) {
        double[] numbers = new double[stretches.length * stretches.length];
        for (int each = 0; each < stretches.length; each++) {
            numbers[each * stretches.length + each] = stretches[each];
        }
        return Matrix.of(stretches.length, stretches.length, numbers);
    }

    private static double norm(Matrix vector) {
        return Math.sqrt(vector.times(vector).sum());
    }
}
