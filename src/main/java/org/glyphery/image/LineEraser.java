package org.glyphery.image;

/// Takes lines out of a plane of darkness and puts in their place what their two sides say: a
/// stroke that comes to a line on one side and goes on at the other goes on across it.
final class LineEraser {

    /// How much of the way from a line's darkness to the ink's makes a stroke along the line.
    private static final double DARKER = 0.5;

    /// A line that is at least so dark beside the ink hides the ink on it.
    private static final double AS_DARK = 0.6;

    private final float[] plane;
    private final int height;
    private final int width;
    private final float ink;

    /// @param plane `[height, width]`, which is changed
    /// @param ink how dark ink is
    LineEraser(float[] plane, int width, float ink) {
        this.plane = plane;
        this.width = width;
        this.ink = ink;
        height = plane.length / width;
    }

    void erase(LineSearch.RuledLine line) {
        double half = half(line);
        int reach = (int) Math.ceil(half);
        int step = Math.max(8, width / 48);
        for (int from = 0; from < width; from += step) {
            int to = Math.min(width, from + step);
            int shift = shift(line, from, to, reach);
            for (int x = from; x < to; x++) erase(line, x, shift, half);
        }
    }

    /// Half of what a line covers, its soft edges included; rows.
    static double half(LineSearch.RuledLine line) {
        return line.thickness() / 2 + 1.5;
    }

    /// How far paper that is not flat has moved a piece of the line.
    private int shift(LineSearch.RuledLine line, int from, int to, int reach) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        int far = Math.max(1, reach / 2);
        for (int shift = -far; shift <= far; shift++) {
            double sum = -1e-3 * Math.abs(shift);
            for (int x = from; x < to; x++) {
                int row = (int) Math.floor(line.row((x + 0.5) / width)) + shift;
                if (row >= 0 && row < height) sum += Math.min(ink, plane[row * width + x]);
            }
            if (sum > most) {
                most = sum;
                best = shift;
            }
        }
        return best;
    }

    private void erase(LineSearch.RuledLine line, int x, int shift, double half) {
        double middle = line.row((x + 0.5) / width) + shift;
        int above = (int) Math.floor(middle - half) - 1;
        int below = (int) Math.ceil(middle + half);
        boolean hides = line.level() > AS_DARK * ink;
        double stroke = line.level() + DARKER * (ink - line.level());
        for (int y = Math.max(0, above + 1); y < Math.min(height, below); y++) {
            int pixel = y * width + x;
            if (!hides && plane[pixel] > stroke) continue;
            double share = (double) (y - above) / (below - above);
            plane[pixel] = Math.min(plane[pixel], across(x, above, below, share));
        }
    }

    /// The darkest of the straight ways from the row above to that below.
    private float across(int x, int above, int below, double share) {
        int reach = below - above;
        float darkest = Float.NEGATIVE_INFINITY;
        for (int slant = -reach; slant <= reach; slant++) {
            float from = at(above, x + (int) Math.round(slant * share));
            float to = at(below, x - (int) Math.round(slant * (1 - share)));
            darkest = Math.max(darkest, Math.min(from, to));
        }
        return darkest;
    }

    /// The darkness at a place; beyond the edge, that at the edge.
    private float at(int y, int x) {
        return plane[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }
}
