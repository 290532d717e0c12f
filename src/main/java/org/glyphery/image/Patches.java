package org.glyphery.image;

import java.util.Arrays;

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
        double least = DUST * Arrays.stream(areas).max().orElse(0);
        var kept = new boolean[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            kept[pixel] = ink[pixel] && areas[patchOf[pixel]] >= least;
        }
        return kept;
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
