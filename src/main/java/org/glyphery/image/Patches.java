package org.glyphery.image;

import java.util.Arrays;
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
    private final int[] waiting;
    private int[] areas = new int[16];
    private int patches;

    Patches(int height, int width, boolean[] ink) {
        this.height = height;
        this.width = width;
        this.ink = ink;
        patchOf = new int[ink.length];
        waiting = new int[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (ink[pixel] && patchOf[pixel] == 0) flood(pixel);
        }
    }

    /// The ink without dust.
    boolean[] withoutDust() {
        double least = leastArea();
        var kept = new boolean[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            kept[pixel] = ink[pixel] && areas[patchOf[pixel]] >= least;
        }
        return kept;
    }

    private double leastArea() {
        return DUST * Arrays.stream(areas).max().orElse(0);
    }

    /// The smallest box around one patch, its last column and row included.
    record PatchBox(int patch, int left, int top, int right, int bottom) {

        private PatchBox with(int x, int y) {
            return new PatchBox(
                    patch,
                    Math.min(left, x),
                    Math.min(top, y),
                    Math.max(right, x),
                    Math.max(bottom, y));
        }
    }

    /// Those of all patches but dust.
    List<PatchBox> boxes() {
        double least = leastArea();
        var boxes = new PatchBox[patches + 1];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int patch = patchOf[pixel];
            if (patch == 0 || areas[patch] < least) continue;
            int x = pixel % width;
            int y = pixel / width;
            PatchBox box = boxes[patch];
            boxes[patch] = box == null ? new PatchBox(patch, x, y, x, y) : box.with(x, y);
        }
        return Arrays.stream(boxes).filter(Objects::nonNull).toList();
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

    private void flood(int start) {
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
