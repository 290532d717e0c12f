package org.glyphery.inspection.projection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by the QL algorithm with
/// implicit shifts: Dubrulle, Martin & Wilkinson 1968, doi:10.1007/BF02165404.
final class Tridiagonal {

    /// An eigenvalue takes two or three turns; that one takes so many has not been seen.
    private static final int MOST_TURNS = 100;

    private static final double ROUNDING = Math.ulp(1.0);

    private final double[] diagonal;
    private final double[] beside;
    private final double[][] vectors; // a row each

    /// @param value is repeated where several vectors have it
    /// @param vector of length 1
    record Eigenpair(double value, double[] vector) {}

    /// @param diagonal of n numbers
    /// @param beside it, n - 1 numbers, or more that do not count
    private Tridiagonal(double[] diagonal, double[] beside) {
        int size = diagonal.length;
        this.diagonal = diagonal.clone();
        this.beside = new double[size];
        System.arraycopy(beside, 0, this.beside, 0, size - 1);
        vectors = new double[size][size];
        for (int row = 0; row < size; row++) vectors[row][row] = 1;
    }

    /// The largest eigenvalue comes first.
    ///
    /// @param diagonal of n numbers
    /// @param beside it, n - 1 numbers, or more that do not count
    static List<Eigenpair> eigenpairs(double[] diagonal, double[] beside) {
        var matrix = new Tridiagonal(diagonal, beside);
        for (int first = 0; first < diagonal.length; first++) matrix.split(first);
        return IntStream.range(0, diagonal.length)
                .mapToObj(row -> new Eigenpair(matrix.diagonal[row], matrix.vectors[row]))
                .sorted(Comparator.comparingDouble(Eigenpair::value).reversed())
                .toList();
    }

    /// Turns until the row has nothing beside its diagonal.
    private void split(int first) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            int end = first;
            while (end < diagonal.length - 1 && !isSplitAfter(end)) end++;
            if (end == first) return;
            turn(first, end);
        }
        throw new IllegalStateException("The eigenvalues were not found");
    }

    private boolean isSplitAfter(int row) {
        double size = Math.abs(diagonal[row]) + Math.abs(diagonal[row + 1]);
        return Math.abs(beside[row]) <= ROUNDING * size;
    }

    /// One turn with Wilkinson's shift, from the end up.
    private void turn(int first, int end) {
        double half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]);
        double root = Math.hypot(half, 1);
        double rest =
                diagonal[end]
                        - diagonal[first]
                        + beside[first] / (half + Math.copySign(root, half));
        double sine = 1;
        double cosine = 1;
        double moved = 0;
        for (int row = end - 1; row >= first; row--) {
            double above = sine * beside[row];
            double across = cosine * beside[row];
            double length = Math.hypot(above, rest);
            beside[row + 1] = length;
            if (length == 0) {
                diagonal[row + 1] -= moved;
                beside[end] = 0;
                return;
            }
            sine = above / length;
            cosine = rest / length;
            rest = diagonal[row + 1] - moved;
            double mixed = (diagonal[row] - rest) * sine + 2 * cosine * across;
            moved = sine * mixed;
            diagonal[row + 1] = rest + moved;
            rest = cosine * mixed - across;
            rotate(vectors[row], vectors[row + 1], sine, cosine);
        }
        diagonal[first] -= moved;
        beside[first] = rest;
        beside[end] = 0;
    }

    private static void rotate(double[] one, double[] other, double sine, double cosine) {
        for (int index = 0; index < one.length; index++) {
            double second = other[index];
            other[index] = sine * one[index] + cosine * second;
            one[index] = cosine * one[index] - sine * second;
        }
    }
}
