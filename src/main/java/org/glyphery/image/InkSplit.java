package org.glyphery.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ink and paper on a picture, told by how much darker than the paper each place is.
final class InkSplit {

    /// Ink takes a share of the light, so that it is the ratio that counts; on a board as dark as
    /// this or darker, where chalk adds to the light, the difference.
    private static final float LEAST_LIGHT = 0.5f;

    /// Light and threshold need each other: the first round takes all for paper, and two more
    /// settle.
    private static final int ROUNDS = 3;

    /// Less ink than this share of the picture does not bend the first surface.
    private static final double THICK = 0.15;

    /// The gain in separability at which light that began with halves is the better one.
    private static final double CLEARER = 0.02;

    private final int height;
    private final int width;
    private final float[] darkness;
    private final boolean[] counted;
    private final boolean[] ink;
    private final boolean inkIsDark;
    private @Nullable Tones tones;
    private @Nullable Patches patches;

    /// Keeps the arrays.
    ///
    /// @param darkness `[height, width]`, a share of the paper's light, more where there is ink,
    ///   also where ink is lighter than paper
    /// @param counted the places that the split was made of; all others are neither ink nor paper
    /// @param ink darker than the threshold
    /// @param inkIsDark whether ink is darker than paper on the picture itself
    private InkSplit(
            int height,
            int width,
            float[] darkness,
            boolean[] counted,
            boolean[] ink,
            boolean inkIsDark) {
        this.height = height;
        this.width = width;
        this.darkness = darkness;
        this.counted = counted;
        this.ink = ink;
        this.inkIsDark = inkIsDark;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /// Its own, not a copy.
    float[] darkness() {
        return darkness;
    }

    /// Its own, not a copy.
    boolean[] counted() {
        return counted;
    }

    /// Its own, not a copy.
    boolean[] ink() {
        return ink;
    }

    boolean inkIsDark() {
        return inkIsDark;
    }

    /// Told on paper whose light changes slowly from place to place, by a surface of second degree.
    ///
    /// The first surface goes through everything, so that a slope of the light is no ink; where a
    /// thick character bends it too far, it begins with the level halves of the picture instead.
    static InkSplit underEvenLight(Picture picture) {
        float[] luminance = picture.luminance();
        var everywhere = new boolean[luminance.length];
        Arrays.fill(everywhere, true);
        var nothing = new boolean[luminance.length];
        var split = settled(picture, everywhere, nothing);
        if (split.share() < THICK) return split;
        var flat = parted(picture, everywhere, GreyMorphology.negative(luminance));
        var other = settled(picture, everywhere, flat.ink());
        return other.separability() > split.separability() + CLEARER ? other : split;
    }

    private static InkSplit settled(Picture picture, boolean[] everywhere, boolean[] ink) {
        var paper = new PaperLight(picture.height(), picture.width());
        float[] luminance = picture.luminance();
        var split =
                new InkSplit(picture.height(), picture.width(), luminance, everywhere, ink, true);
        for (int round = 0; round < ROUNDS; round++) {
            float[] light = paper.fit(luminance, split.paperFarFromInk());
            split = parted(picture, everywhere, darkness(luminance, light));
        }
        return split;
    }

    /// @param darkness which changes its sign where ink is light
    private static InkSplit parted(Picture picture, boolean[] everywhere, float[] darkness) {
        float threshold = new Levels(darkness, everywhere).threshold();
        boolean inkIsDark = borderMedian(darkness, picture.width()) <= threshold;
        var ink = new boolean[darkness.length];
        for (int i = 0; i < ink.length; i++) ink[i] = darkness[i] > threshold == inkIsDark;
        return new InkSplit(
                picture.height(),
                picture.width(),
                inkIsDark ? darkness : GreyMorphology.negative(darkness),
                everywhere,
                ink,
                inkIsDark);
    }

    private double share() {
        int count = 0;
        for (boolean each : ink) if (each) count++;
        return (double) count / ink.length;
    }

    private double separability() {
        return new Levels(darkness, counted).separability();
    }

    /// Told where the light has edges: paper is what is left when all that is narrower than a
    /// square of strokes is taken away.
    ///
    /// @param reach pixels from the square's middle to its sides, more than half a stroke
    static InkSplit underLocalLight(Picture picture, int reach, boolean inkIsDark) {
        float[] luminance = picture.luminance();
        int width = picture.width();
        float[] light =
                inkIsDark
                        ? GreyMorphology.closed(luminance, width, reach)
                        : GreyMorphology.opened(luminance, width, reach);
        float[] darkness = darkness(luminance, light);
        if (!inkIsDark) darkness = GreyMorphology.negative(darkness);
        var everywhere = new boolean[darkness.length];
        Arrays.fill(everywhere, true);
        return new InkSplit(
                        picture.height(),
                        width,
                        darkness,
                        everywhere,
                        new boolean[darkness.length],
                        inkIsDark)
                .among(everywhere, darkness);
    }

    /// Split anew, among other places, or by what its darkness has become.
    InkSplit among(boolean[] places, float[] changed) {
        float threshold = new Levels(changed, places).threshold();
        var dark = new boolean[changed.length];
        for (int i = 0; i < dark.length; i++) dark[i] = places[i] && changed[i] > threshold;
        return new InkSplit(height, width, changed, places, dark, inkIsDark);
    }

    /// Split anew without these places.
    InkSplit without(boolean[] places) {
        var others = new boolean[places.length];
        for (int i = 0; i < places.length; i++) others[i] = counted[i] && !places[i];
        return among(others, darkness);
    }

    Tones tones() {
        if (tones == null) tones = toned();
        return tones;
    }

    private Tones toned() {
        var paper = new boolean[ink.length];
        for (int i = 0; i < paper.length; i++) paper[i] = counted[i] && !ink[i];
        return Tones.of(darkness, paper, ink);
    }

    /// How far ink stands out, alike for both: chalk that is twice as light as its board as far as
    /// ink that takes half of the paper's light.
    double prominence() {
        double contrast = tones().contrast();
        return inkIsDark ? contrast : contrast / (1 + contrast);
    }

    /// Whether it is the very same: who changes nothing gives a split back as it is.
    boolean is(InkSplit other) {
        return this == other;
    }

    Patches patches() {
        if (patches == null) patches = new Patches(height, width, ink);
        return patches;
    }

    /// How much ink lies at each place, 0 to 1.
    float[] shares() {
        var toned = tones();
        var shares = new float[darkness.length];
        for (int i = 0; i < shares.length; i++) shares[i] = toned.share(darkness[i]);
        return shares;
    }

    private static float[] darkness(float[] luminance, float[] light) {
        var darkness = new float[luminance.length];
        for (int i = 0; i < darkness.length; i++) {
            darkness[i] = (light[i] - luminance[i]) / Math.max(light[i], LEAST_LIGHT);
        }
        return darkness;
    }

    /// Paper that no stroke's soft edge darkens, where there is enough of it.
    private boolean[] paperFarFromInk() {
        boolean[] far = not(NearInk.of(ink, width));
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
    private static float borderMedian(float[] darkness, int width) {
        int height = darkness.length / width;
        var border = new boolean[darkness.length];
        for (int i = 0; i < border.length; i++) {
            int y = i / width;
            int x = i % width;
            border[i] = y == 0 || x == 0 || y == height - 1 || x == width - 1;
        }
        return new Levels(darkness, border).percentile(0.5);
    }
}
