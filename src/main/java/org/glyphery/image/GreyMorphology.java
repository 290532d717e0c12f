package org.glyphery.image;

import java.util.Arrays;

/// Grey planes under a square that moves over them (Serra 1982): what is narrower than it is taken
/// away, and edges stay where they are. The extremes run along rows and columns, so that a large
/// square costs no more than a small one: van Herk 1992, doi:10.1016/0167-8655(92)90069-C.
final class GreyMorphology {

    private GreyMorphology() {}

    /// The plane without what is darker than its surroundings and narrower than the square.
    ///
    /// @param plane `[height, width]` row by row
    /// @param reach pixels from the square's middle to its sides, its middle not counted
    static float[] closed(float[] plane, int width, int reach) {
        int height = plane.length / width;
        float[] columns = highestByColumns(plane, width, reach);
        run(columns, height, reach, -1);
        float[] closed = transposed(columns, height);
        run(closed, width, reach, -1);
        return closed;
    }

    /// The plane without what is lighter than its surroundings and narrower than the square.
    static float[] opened(float[] plane, int width, int reach) {
        return negative(closed(negative(plane), width, reach));
    }

    /// The largest level within a square around each place.
    static float[] highest(float[] plane, int width, int reach) {
        return transposed(highestByColumns(plane, width, reach), plane.length / width);
    }

    /// The same, rows and columns exchanged.
    private static float[] highestByColumns(float[] plane, int width, int reach) {
        float[] rows = plane.clone();
        run(rows, width, reach, 1);
        float[] columns = transposed(rows, width);
        run(columns, plane.length / width, reach, 1);
        return columns;
    }

    /// The plane with rows and columns exchanged.
    static float[] transposed(float[] plane, int width) {
        int height = plane.length / width;
        var transposed = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) transposed[x * height + y] = plane[y * width + x];
        }
        return transposed;
    }

    static float[] negative(float[] plane) {
        var negative = new float[plane.length];
        for (int i = 0; i < plane.length; i++) negative[i] = -plane[i];
        return negative;
    }

    /// Each value becomes the largest (sign 1) or least (-1) within reach on its row; what lies
    /// beyond the row's ends counts for nothing.
    private static void run(float[] plane, int width, int reach, int sign) {
        int window = 2 * reach + 1;
        int length = width + 2 * reach;
        var own = new float[length];
        var before = new float[length]; // the largest since the block began
        var after = new float[length]; // the largest until the block ends
        Arrays.fill(own, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < plane.length; row += width) {
            for (int x = 0; x < width; x++) own[reach + x] = sign * plane[row + x];
            for (int i = 0; i < length; i++) {
                before[i] = i % window == 0 ? own[i] : Math.max(before[i - 1], own[i]);
            }
            for (int i = length - 1; i >= 0; i--) {
                boolean isLast = i == length - 1 || i % window == window - 1;
                after[i] = isLast ? own[i] : Math.max(after[i + 1], own[i]);
            }
            for (int x = 0; x < width; x++) {
                plane[row + x] = sign * Math.max(after[x], before[x + window - 1]);
            }
        }
    }
}
