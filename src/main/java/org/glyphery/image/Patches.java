package org.glyphery.image;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Connected patches of ink, eight neighbours a pixel.
final class Patches {

    /// Patches smaller than this share of the largest are dust; the bar of a five is about a sixth
    /// of it.
    private static final double DUST = 0.04;

    private final int height;
    private final int width;
    private final boolean[] ink;
    private final int[] patchOf;
    private int[] areas = new int[16];
    private int patches;

    Patches(int height, int width, boolean[] ink) {
        this.height = height;
        this.width = width;
        this.ink = ink;
        patchOf = new int[ink.length];
        var waiting = new int[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (ink[pixel] && patchOf[pixel] == 0) flood(pixel, waiting);
        }
    }

    private double leastArea() {
        return DUST * Arrays.stream(areas).max().orElse(0);
    }

    /// The smallest box around one patch, its last column and row included.
    ///
    /// @param area pixels of the patch itself
    record PatchBox(int patch, int area, int left, int top, int right, int bottom) {

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        int longSide() {
            return Math.max(width(), height());
        }

        /// Whether it reaches an edge of a picture of this size.
        boolean reachesEdge(int height, int width) {
            return left == 0 || top == 0 || right == width - 1 || bottom == height - 1;
        }

        /// The box around both; of the patches together.
        PatchBox around(PatchBox other) {
            return new PatchBox(
                    patch,
                    area + other.area,
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        private PatchBox with(int x, int y) {
            return new PatchBox(
                    patch,
                    area,
                    Math.min(left, x),
                    Math.min(top, y),
                    Math.max(right, x),
                    Math.max(bottom, y));
        }
    }

    /// Those of all patches but dust.
    List<PatchBox> boxes() {
        return boxes(leastArea());
    }

    /// Those of all patches of at least so many pixels.
    List<PatchBox> boxes(double least) {
        var boxes = new PatchBox[patches + 1];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int patch = patchOf[pixel];
            if (patch == 0 || areas[patch] < least) continue;
            int x = pixel % width;
            int y = pixel / width;
            PatchBox box = boxes[patch];
            boxes[patch] =
                    box == null ? new PatchBox(patch, areas[patch], x, y, x, y) : box.with(x, y);
        }
        return Arrays.stream(boxes).filter(Objects::nonNull).toList();
    }

    /// The number of the patch at a pixel, from 1; 0 where there is none.
    int at(int pixel) {
        return patchOf[pixel];
    }

    /// The pixels of some patches.
    boolean[] pixels(Collection<PatchBox> wanted) {
        var isWanted = new boolean[patches + 1];
        for (var box : wanted) isWanted[box.patch()] = true;
        var pixels = new boolean[ink.length];
        for (int pixel = 0; pixel < pixels.length; pixel++)
            pixels[pixel] = isWanted[patchOf[pixel]];
        return pixels;
    }

    /// The mean width of a patch's strokes, pixels: twice its area over the length of its edge.
    double strokeWidth(PatchBox box) {
        int edge = 0;
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                int pixel = y * width + x;
                if (patchOf[pixel] != box.patch()) continue;
                boolean isInside =
                        x > 0
                                && patchOf[pixel - 1] != 0
                                && x < width - 1
                                && patchOf[pixel + 1] != 0
                                && y > 0
                                && patchOf[pixel - width] != 0
                                && y < height - 1
                                && patchOf[pixel + width] != 0;
                if (!isInside) edge++;
            }
        }
        return 2.0 * box.area() / Math.max(1, edge);
    }

    /// Whether the patch of this box has ink in a part of the picture; all bounds are included.
    boolean reaches(PatchBox box, int left, int right, int top, int bottom) {
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (patchOf[y * width + x] == box.patch()) return true;
            }
        }
        return false;
    }

    private void flood(int start, int[] waiting) {
        patches++;
        if (patches == areas.length) areas = Arrays.copyOf(areas, 2 * patches);
        int first = 0;
        int last = 0;
        waiting[last++] = start;
        patchOf[start] = patches;
        while (first < last) {
            int pixel = waiting[first++];
            int top = Math.max(0, pixel / width - 1);
            int bottom = Math.min(height - 1, pixel / width + 1);
            int left = Math.max(0, pixel % width - 1);
            int right = Math.min(width - 1, pixel % width + 1);
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    int neighbour = y * width + x;
                    if (!ink[neighbour] || patchOf[neighbour] != 0) continue;
                    patchOf[neighbour] = patches;
                    waiting[last++] = neighbour;
                }
            }
        }
        areas[patches] = last;
    }
}
