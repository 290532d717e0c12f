package org.glyphery.image;

import java.util.Arrays;

/// The pixels within a few pixels of others.
final class NearInk {

    private NearInk() {}

    /// The pixels near the ink, where its edges fade.
    static boolean[] of(boolean[] ink, int width) {
        return within(ink, width, 2 + Math.max(ink.length / width, width) / 128);
    }

    /// The pixels of all squares around those that are set.
    static boolean[] within(boolean[] pixels, int width, int reach) {
        int height = pixels.length / width;
        var across = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            if (!pixels[i]) continue;
            int row = i / width * width;
            int from = Math.max(row, i - reach);
            Arrays.fill(across, from, Math.min(row + width - 1, i + reach) + 1, true);
        }
        var near = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            if (!across[i]) continue;
            int top = Math.max(0, i / width - reach);
            int bottom = Math.min(height - 1, i / width + reach);
            for (int y = top; y <= bottom; y++) near[y * width + i % width] = true;
        }
        return near;
    }
}
