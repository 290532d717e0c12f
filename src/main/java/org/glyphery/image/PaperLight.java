package org.glyphery.image;

/// How bright the paper is at each place: a surface of second degree through the pixels that are
/// paper, which follows a lamp at the side or the shadow of a hand.
final class PaperLight {

    private static final int TERMS = 6;

    /// Six numbers need no more pixels than this.
    private static final int ENOUGH = 20_000;

    private final int height;
    private final int width;

    PaperLight(int height, int width) {
        this.height = height;
        this.width = width;
    }

    /// Least squares over the pixels that `paper` names, by the normal equations; a touch of ridge
    /// keeps the surface flat where paper is rare.
    ///
    /// @return the surface at every pixel
    float[] fit(float[] luminance, boolean[] paper) {
        var matrix = new double[TERMS][TERMS + 1];
        var terms = new double[TERMS];
        int step = 1 + luminance.length / ENOUGH;
        for (int pixel = 0; pixel < luminance.length; pixel += step) {
            if (!paper[pixel]) continue;
            fillTerms(pixel, terms);
            for (int row = 0; row < TERMS; row++) {
                for (int column = 0; column < TERMS; column++) {
                    matrix[row][column] += terms[row] * terms[column];
                }
                matrix[row][TERMS] += terms[row] * luminance[pixel];
            }
        }
        for (int term = 1; term < TERMS; term++) matrix[term][term] += 1e-3 * matrix[0][0];
        double[] coefficients = solve(matrix);
        return surface(coefficients);
    }

    /// Row by row, since what is left of six terms in a row is a parabola.
    private float[] surface(double[] of) {
        var surface = new float[height * width];
        for (int row = 0; row < height; row++) {
            double y = 2.0 * row / height - 1;
            double level = of[0] + of[2] * y + of[5] * y * y;
            double slope = of[1] + of[4] * y;
            for (int column = 0; column < width; column++) {
                double x = 2.0 * column / width - 1;
                surface[row * width + column] = (float) (level + x * (slope + of[3] * x));
            }
        }
        return surface;
    }

    private void fillTerms(int pixel, double[] terms) {
        int row = pixel / width;
        double x = 2.0 * (pixel % width) / width - 1;
        double y = 2.0 * row / height - 1;
        terms[0] = 1;
        terms[1] = x;
        terms[2] = y;
        terms[3] = x * x;
        terms[4] = x * y;
        terms[5] = y * y;
    }

    /// Gauss and Jordan; the ridge makes every pivot positive, so that rows need not be exchanged.
    private static double[] solve(double[][] matrix) {
        for (int pivot = 0; pivot < TERMS; pivot++) {
            double[] pivotRow = matrix[pivot];
            for (int row = 0; row < TERMS; row++) {
                if (row == pivot || pivotRow[pivot] == 0) continue;
                double factor = matrix[row][pivot] / pivotRow[pivot];
                for (int column = pivot; column <= TERMS; column++) {
                    matrix[row][column] -= factor * pivotRow[column];
                }
            }
        }
        var solution = new double[TERMS];
        for (int row = 0; row < TERMS; row++) {
            if (matrix[row][row] != 0) solution[row] = matrix[row][TERMS] / matrix[row][row];
        }
        return solution;
    }
}
