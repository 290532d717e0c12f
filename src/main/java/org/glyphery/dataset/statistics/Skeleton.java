package org.glyphery.dataset.statistics;

/// Strokes thinned to lines one pixel wide that keep their ends, by the algorithm of Zhang & Suen
/// 1984, doi:10.1145/357994.358023.
final class Skeleton {

    private static final double DIAGONAL = Math.sqrt(2);

    /// The eight pixels around one, clockwise from the one above it: rows and columns between.
    private static final int[] DOWN = {-1, -1, 0, 1, 1, 1, 0, -1};

    private static final int[] RIGHT = {0, 1, 1, 1, 0, -1, -1, -1};

    private static final int ABOVE = 1;
    private static final int BESIDE_RIGHT = 1 << 2;
    private static final int BELOW = 1 << 4;
    private static final int BESIDE_LEFT = 1 << 6;

    /// Whether a pixel goes in the first and in the second half of a pass, by the pixels around it.
    private static final boolean[] GOES_FIRST =
            removable(ABOVE | BESIDE_RIGHT | BELOW, BESIDE_RIGHT | BELOW | BESIDE_LEFT);

    private static final boolean[] GOES_SECOND =
            removable(ABOVE | BESIDE_RIGHT | BESIDE_LEFT, ABOVE | BELOW | BESIDE_LEFT);

    private final boolean[] ink;
    private final int[] around = new int[DOWN.length];

    private Skeleton(boolean[] ink, int width) {
        this.ink = ink;
        for (int place = 0; place < around.length; place++) {
            around[place] = DOWN[place] * width + RIGHT[place];
        }
    }

    /// The skeleton of what is inked.
    ///
    /// @param ink `[height, width]` row by row, with a margin of one empty pixel on all sides; it
    ///   becomes the skeleton
    static Skeleton of(boolean[] ink, int width) {
        var skeleton = new Skeleton(ink, width);
        int[] pixels = skeleton.pixels();
        int removed = 1;
        while (removed > 0) {
            removed = skeleton.remove(pixels, GOES_FIRST) + skeleton.remove(pixels, GOES_SECOND);
        }
        return skeleton;
    }

    /// How many ends its lines have; a lone point has two.
    int ends() {
        int ends = 0;
        for (int pixel : pixels()) {
            int neighbours = Integer.bitCount(neighbours(pixel));
            if (neighbours == 0) ends += 2;
            if (neighbours == 1) ends++;
        }
        return ends;
    }

    /// How long its lines are, in pixels, from the middle of one pixel to that of the next.
    double length() {
        double twice = 0;
        for (int pixel : pixels()) {
            int neighbours = neighbours(pixel);
            for (int place = 0; place < around.length; place++) {
                if ((neighbours & (1 << place)) == 0) continue;
                if (place % 2 == 0) twice += 1;
                else if (!isCorner(neighbours, place)) twice += DIAGONAL;
            }
        }
        return twice / 2;
    }

    /// Whether the way to the neighbour across a corner leads over one beside it.
    private static boolean isCorner(int neighbours, int place) {
        int before = 1 << (place - 1);
        int after = 1 << ((place + 1) % DOWN.length);
        return (neighbours & (before | after)) != 0;
    }

    private int[] pixels() {
        int count = 0;
        for (boolean inked : ink) if (inked) count++;
        int[] pixels = new int[count];
        int next = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) if (ink[pixel]) pixels[next++] = pixel;
        return pixels;
    }

    private int neighbours(int pixel) {
        int neighbours = 0;
        for (int place = 0; place < around.length; place++) {
            if (ink[pixel + around[place]]) neighbours |= 1 << place;
        }
        return neighbours;
    }

    /// All that goes, goes at the same time.
    ///
    /// @return how many went
    private int remove(int[] pixels, boolean[] goes) {
        int[] gone = new int[pixels.length];
        int count = 0;
        for (int pixel : pixels) {
            if (ink[pixel] && goes[neighbours(pixel)]) gone[count++] = pixel;
        }
        for (int place = 0; place < count; place++) ink[gone[place]] = false;
        return count;
    }

    /// @param one and `other`: pixels of which at least one must be empty
    private static boolean[] removable(int one, int other) {
        boolean[] removable = new boolean[1 << DOWN.length];
        for (int neighbours = 0; neighbours < removable.length; neighbours++) {
            int count = Integer.bitCount(neighbours);
            removable[neighbours] =
                    count >= 2
                            && count <= 6
                            && beginnings(neighbours) == 1
                            && (neighbours & one) != one
                            && (neighbours & other) != other;
        }
        return removable;
    }

    /// How often ink begins on the way around a pixel.
    private static int beginnings(int neighbours) {
        int next = (neighbours >> 1) | ((neighbours & 1) << (DOWN.length - 1));
        return Integer.bitCount(~neighbours & next & 0xFF);
    }
}
