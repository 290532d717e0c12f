package org.glyphery.dataset.statistics;

/// The form of what is written on one picture, whatever its size and thickness.
///
/// @param loops holes of the ink: a 0 has one, an 8 two; see [InkPixels#loops()]
/// @param pieces connected parts of the ink
/// @param ends of strokes, see [Skeleton#ends()]: an S has two, a 0 none, an X four
/// @param forks places at which strokes meet or cross, see [Skeleton#forks()]
/// @param topBar the longest unbroken row of ink in the upper third of the box that holds the ink,
///   in pixels, as `middleBar` and `bottomBar` are in the other thirds
/// @param symmetry the share of the ink that falls on ink when the picture is mirrored left to
///   right about the middle of that box, in per cent
/// @param upperInk the share of the ink that lies above the middle of that box, in per cent
record InkShape(
        int loops,
        int pieces,
        int ends,
        int forks,
        int topBar,
        int middleBar,
        int bottomBar,
        double symmetry,
        double upperInk) {

    /// The form of a picture without ink.
    static final InkShape PAPER = new InkShape(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int PARTS = 3;

    /// The smallest box that holds every pixel of ink, without the margin; ends belong to it.
    private record Box(int top, int bottom, int left, int right) {

        static Box of(InkPixels pixels) {
            int top = pixels.rows();
            int bottom = -1;
            int left = pixels.columns();
            int right = -1;
            for (int row = 1; row < pixels.rows() - 1; row++) {
                for (int column = 1; column < pixels.columns() - 1; column++) {
                    if (!pixels.isInk(row, column)) continue;
                    top = Math.min(top, row - 1);
                    bottom = row - 1;
                    left = Math.min(left, column - 1);
                    right = Math.max(right, column - 1);
                }
            }
            return new Box(top, bottom, left, right);
        }
    }

    /// The form of one picture.
    ///
    /// @param levels [height, width], 0 is paper, 255 is ink
    /// @param strokeWidth in pixels
    static InkShape of(byte[] levels, int height, int width, double strokeWidth) {
        var pixels = InkPixels.of(levels, height, width);
        int pieces = pixels.pieces();
        if (pieces == 0) return PAPER;
        var skeleton = new Skeleton(pixels, strokeWidth);
        var box = Box.of(pixels);
        int[] bars = bars(pixels, box);
        return new InkShape(
                pixels.loops(),
                pieces,
                skeleton.ends(),
                skeleton.forks(),
                bars[0],
                bars[1],
                bars[2],
                symmetry(levels, width, box),
                upperInk(levels, width, box));
    }

    private static int[] bars(InkPixels pixels, Box box) {
        int[] bars = new int[PARTS];
        int rows = box.bottom() - box.top() + 1;
        for (int row = 0; row < rows; row++) {
            int part = PARTS * row / rows;
            int run = 0;
            for (int column = box.left(); column <= box.right(); column++) {
                run = pixels.isInk(box.top() + row + 1, column + 1) ? run + 1 : 0;
                bars[part] = Math.max(bars[part], run);
            }
        }
        return bars;
    }

    private static double symmetry(byte[] levels, int width, Box box) {
        long all = 0;
        long shared = 0;
        for (int place = 0; place < levels.length; place++) {
            int level = levels[place] & 0xFF;
            int column = place % width;
            int mirrored = box.left() + box.right() - column;
            boolean isInside = mirrored >= 0 && mirrored < width;
            int other = isInside ? levels[place - column + mirrored] & 0xFF : 0;
            all += level;
            shared += Math.min(level, other);
        }
        return 100.0 * shared / all;
    }

    private static double upperInk(byte[] levels, int width, Box box) {
        long all = 0;
        long twiceAbove = 0;
        for (int place = 0; place < levels.length; place++) {
            int level = levels[place] & 0xFF;
            int beyond = Integer.compare(box.top() + box.bottom(), 2 * Math.floorDiv(place, width));
            all += level;
            twiceAbove += (long) (1 + beyond) * level; // a row in the middle counts by half
        }
        return 50.0 * twiceAbove / all;
    }
}
