package org.glyphery.image;

import java.util.Arrays;

/// Tells ink from paper on a picture: which of light and dark is the paper, how bright it is from
/// place to place, and what is dust.
final class InkFinder {

    /// Less difference between ink and paper than this, of 1 between black and white, cannot be
    /// told from nothing.
    private static final double LEAST_CONTRAST = 0.1;

    /// The deviations by which it must stand out of the paper's grain: evenly scattered noise
    /// alone, cut in two by Otsu's threshold, differs by 2.6 of its own deviations.
    private static final double LEAST_DEVIATIONS = 4;

    /// Ink takes a share of the light, so that it is the ratio that counts; on a board as dark as
    /// this or darker, where chalk adds to the light, the difference.
    private static final float LEAST_LIGHT = 0.5f;

    /// Light and threshold need each other: the first round takes all for paper, and two more
    /// settle.
    private static final int ROUNDS = 3;

    private final int height;
    private final int width;
    private final float[] luminance;
    private final float[] darkness;
    private final boolean[] everything;

    /// The ink of the last round.
    private boolean[] ink;

    InkFinder(Picture picture) {
        height = picture.height();
        width = picture.width();
        luminance = picture.luminance();
        darkness = new float[luminance.length];
        everything = new boolean[luminance.length];
        Arrays.fill(everything, true);
        ink = new boolean[luminance.length];
    }

    FoundInk find() {
        for (int round = 0; round < ROUNDS; round++) {
            float[] light = new PaperLight(height, width).fit(luminance, paperFarFromInk());
            for (int i = 0; i < darkness.length; i++) {
                darkness[i] = (light[i] - luminance[i]) / Math.max(light[i], LEAST_LIGHT);
            }
            float threshold = new Levels(darkness, everything).threshold();
            boolean inkIsDark = borderMedian() <= threshold;
            ink = new boolean[darkness.length];
            for (int i = 0; i < ink.length; i++) ink[i] = darkness[i] > threshold == inkIsDark;
            if (!inkIsDark) for (int i = 0; i < darkness.length; i++) darkness[i] = -darkness[i];
        }
        return stretched();
    }

    /// Paper that no stroke's soft edge darkens, where there is enough of it.
    private boolean[] paperFarFromInk() {
        boolean[] far = not(grown(ink));
        int count = 0;
        for (boolean pixel : far) if (pixel) count++;
        return count >= far.length / 10 ? far : not(ink);
    }

    private static boolean[] not(boolean[] pixels) {
        var others = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) others[i] = !pixels[i];
        return others;
    }

    /// A frame around the character is paper, at least in its greater part.
    private float borderMedian() {
        var border = new boolean[darkness.length];
        for (int i = 0; i < border.length; i++) {
            int y = i / width;
            int x = i % width;
            border[i] = y == 0 || x == 0 || y == height - 1 || x == width - 1;
        }
        return new Levels(darkness, border).percentile(0.5);
    }

    private FoundInk stretched() {
        var paperLevels = new Levels(darkness, not(ink));
        float paperLevel = paperLevels.percentile(0.5);
        // Of a normal distribution 16 % lie below one deviation under the middle, and no soft edge
        // of ink lies there.
        float grain = paperLevel - paperLevels.percentile(0.16);
        float inkLevel = new Levels(darkness, ink).percentile(0.9);
        float contrast = inkLevel - paperLevel;
        if (contrast < LEAST_CONTRAST || contrast < LEAST_DEVIATIONS * grain) throw blank();
        float white = paperLevel + Math.min(2 * grain, contrast / 4);
        var patches = new Patches(height, width, ink);
        boolean[] near = grown(patches.withoutDust());
        var pixels = new float[darkness.length];
        for (int i = 0; i < pixels.length; i++) {
            if (near[i]) pixels[i] = Math.clamp((darkness[i] - white) / (inkLevel - white), 0, 1);
        }
        return new FoundInk(
                new InkPlane(height, width, pixels),
                new InkSurroundings(patches, height, width).warning());
    }

    private static UnreadablePicture blank() {
        return new UnreadablePicture(
                "Nothing on this picture stands out from its background. Choose one with a single"
                        + " character, dark on light or light on dark.");
    }

    /// The pixels near the ink, where its edges fade.
    private boolean[] grown(boolean[] ink) {
        int reach = 2 + Math.max(height, width) / 128;
        var across = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            if (!ink[i]) continue;
            int row = i / width * width;
            int from = Math.max(row, i - reach);
            Arrays.fill(across, from, Math.min(row + width - 1, i + reach) + 1, true);
        }
        var grown = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            if (!across[i]) continue;
            int top = Math.max(0, i / width - reach);
            int bottom = Math.min(height - 1, i / width + reach);
            for (int y = top; y <= bottom; y++) grown[y * width + i % width] = true;
        }
        return grown;
    }
}
