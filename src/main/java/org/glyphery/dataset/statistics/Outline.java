package org.glyphery.dataset.statistics;

/// The line around all ink, where levels pass a threshold, as long as it is between the middles of
/// pixels: marching squares, Lorensen & Cline 1987, doi:10.1145/37402.37422, in the plane.
final class Outline {

    private final byte[] levels;
    private final int height;
    private final int width;
    private final double threshold;

    /// @param levels [height, width]
    Outline(byte[] levels, int height, int width, double threshold) {
        this.levels = levels;
        this.height = height;
        this.width = width;
        this.threshold = threshold;
    }

    /// How long it is, in pixels.
    double length() {
        double length = 0;
        for (int y = -1; y < height; y++) {
            for (int x = -1; x < width; x++) {
                length += within(at(y, x), at(y, x + 1), at(y + 1, x + 1), at(y + 1, x));
            }
        }
        return length;
    }

    /// The level of a pixel; paper beyond the edges.
    private int at(int y, int x) {
        boolean isInside = y >= 0 && y < height && x >= 0 && x < width;
        return isInside ? levels[y * width + x] & 0xFF : 0;
    }

    /// How long it is between the middles of four pixels, which lie clockwise from the one above to
    /// the left.
    private double within(int first, int second, int third, int fourth) {
        int inked = bit(first, 1) | bit(second, 1 << 1) | bit(third, 1 << 2) | bit(fourth, 1 << 3);
        if (inked == 0 || inked == 15) return 0;
        double top = passed(first, second);
        double right = passed(second, third);
        double bottom = passed(fourth, third);
        double left = passed(first, fourth);
        return switch (inked) {
            case 1, 14 -> Math.hypot(top, left);
            case 2, 13 -> Math.hypot(1 - top, right);
            case 4, 11 -> Math.hypot(1 - right, 1 - bottom);
            case 7, 8 -> Math.hypot(bottom, 1 - left);
            case 3, 12 -> Math.hypot(1, right - left);
            case 6, 9 -> Math.hypot(1, bottom - top);
            case 5 -> Math.hypot(top, left) + Math.hypot(1 - right, 1 - bottom);
            default -> Math.hypot(1 - top, right) + Math.hypot(bottom, 1 - left);
        };
    }

    private int bit(int level, int bit) {
        return level >= threshold ? bit : 0;
    }

    /// The place between two pixels at which the threshold is passed, from 0 to 1; of no meaning
    /// where it is not.
    private double passed(int from, int to) {
        return (threshold - from) / (to - from);
    }
}
