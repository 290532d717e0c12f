package org.glyphery.dataset.statistics;

import java.util.ArrayDeque;

/// A picture in two levels: ink where a pixel has at least half of the strongest level. A margin of
/// paper, one pixel wide, lies around it, so that each pixel of the picture has eight neighbours.
final class InkPixels {

    private final int rows;
    private final int columns;
    private final boolean[] ink;

    private InkPixels(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        ink = new boolean[rows * columns];
    }

    /// @param levels [height, width], 0 is paper, 255 is ink
    static InkPixels of(byte[] levels, int height, int width) {
        int most = 0;
        for (byte level : levels) most = Math.max(most, level & 0xFF);
        var pixels = new InkPixels(height + 2, width + 2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean isInk = most > 0 && 2 * (levels[y * width + x] & 0xFF) >= most;
                pixels.ink[(y + 1) * pixels.columns + x + 1] = isInk;
            }
        }
        return pixels;
    }

    /// Rows with both margins, as `columns` are.
    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    boolean isInk(int row, int column) {
        return ink[row * columns + column];
    }

    /// A copy of its pixels, row by row.
    boolean[] toArray() {
        return ink.clone();
    }

    /// How far it is to each neighbour, clockwise from the one above.
    int[] neighbours() {
        return new int[] {
            -columns, -columns + 1, 1, columns + 1, columns, columns - 1, -1, -columns - 1
        };
    }

    /// The connected parts of the ink, where pixels that touch by a corner are connected.
    int pieces() {
        return parts(true, neighbours(), 1);
    }

    /// The parts of the paper that ink encloses: the holes of the ink. Paper is connected by sides
    /// alone, since ink is by corners as well. A single pixel is no hole: two strokes that touch
    /// often leave one.
    int loops() {
        return parts(false, new int[] {-columns, 1, columns, -1}, 2) - 1;
    }

    /// @param least pixels that a part has
    private int parts(boolean ofInk, int[] steps, int least) {
        boolean[] seen = new boolean[ink.length];
        var open = new ArrayDeque<Integer>();
        int parts = 0;
        for (int first = 0; first < ink.length; first++) {
            if (seen[first] || ink[first] != ofInk) continue;
            int size = 0;
            seen[first] = true;
            open.add(first);
            while (!open.isEmpty()) {
                int place = open.remove();
                size++;
                for (int step : steps) {
                    int next = place + step;
                    boolean isPart = isWithin(place, next) && !seen[next] && ink[next] == ofInk;
                    if (!isPart) continue;
                    seen[next] = true;
                    open.add(next);
                }
            }
            if (size >= least) parts++;
        }
        return parts;
    }

    /// Whether a step from one pixel to the next stays within the margins.
    private boolean isWithin(int place, int next) {
        return next >= 0 && next < ink.length && Math.abs(next % columns - place % columns) <= 1;
    }
}
