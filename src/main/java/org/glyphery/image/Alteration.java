package org.glyphery.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glyphery.Randomness;

/// One way to change a picture by an amount, as drawings of other people differ, or as scanners
/// spoil them. What comes from outside is paper; of photographs, black.
public enum Alteration {
    /// Pixels to the right.
    RIGHT("right", -8, 8, 0),

    /// Pixels down.
    DOWN("down", -8, 8, 0),

    /// Degrees, clockwise.
    ROTATION("rotation", -60, 60, 0),

    /// Times as high and wide, about the middle.
    SIZE("size", 0.4, 1.6, 1),

    /// Pixels that strokes grow on each side, or shrink.
    THICKNESS("thickness", -1, 1, 0),

    /// The standard deviation of Gauss's noise.
    NOISE("noise", 0, 0.8, 0),

    /// The standard deviation of Gauss's bell, pixels.
    BLUR("blur", 0, 4, 0),

    /// The share of the rows that is missing, from the top on.
    MISSING_ROWS("missing-rows", 0, 1, 0);

    private static final long SEED = 5;

    private final String word;
    private final double least;
    private final double most;
    private final double neutral;

    Alteration(String word, double least, double most, double neutral) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.neutral = neutral;
    }

    /// The word that programs know it by.
    public String word() {
        return word;
    }

    /// The least amount that is worth trying.
    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// The amount that leaves a picture as it is.
    public double neutral() {
        return neutral;
    }

    public static Optional<Alteration> read(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Alteration::word).toList();
    }

    /// A changed copy; the picture itself where the amount is neutral.
    public Glyph of(Glyph picture, double amount) {
        if (amount == neutral) return picture;
        double turn = StrictMath.toRadians(amount);
        return switch (this) {
            case RIGHT -> warped(picture, Warp.shift(amount, 0), 0);
            case DOWN -> warped(picture, Warp.shift(0, amount), 0);
            case ROTATION ->
                    warped(
                            picture,
                            new Warp(
                                    StrictMath.cos(turn),
                                    StrictMath.sin(turn),
                                    -StrictMath.sin(turn),
                                    StrictMath.cos(turn),
                                    0,
                                    0),
                            0);
            case SIZE -> warped(picture, new Warp(1 / amount, 0, 0, 1 / amount, 0, 0), 0);
            case THICKNESS -> warped(picture, Warp.shift(0, 0), (float) amount);
            case NOISE -> noisy(picture, amount);
            case BLUR ->
                    within(
                            picture.shape(),
                            GaussianBlur.of(picture.pixels(), picture.shape(), amount));
            case MISSING_ROWS -> withoutTop(picture, amount);
        };
    }

    private static Glyph warped(Glyph picture, Warp warp, float thickness) {
        float[] target = new float[picture.shape().pixels()];
        new Distorter(Distortion.NONE, picture.shape())
                .distort(picture.pixels(), 0, target, 0, warp, thickness);
        return within(picture.shape(), target);
    }

    /// Noise of the same seed, whatever the amount.
    private static Glyph noisy(Glyph picture, double deviation) {
        var random = new Randomness(Randomness.key(SEED));
        float[] pixels = picture.pixels();
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] += (float) (deviation * random.nextGaussian());
        }
        return within(picture.shape(), pixels);
    }

    private static Glyph withoutTop(Glyph picture, double share) {
        float[] pixels = picture.pixels();
        int rows = (int) Math.round(share * picture.shape().height());
        Arrays.fill(pixels, 0, rows * picture.shape().width() * picture.shape().channels(), 0);
        return Glyph.of(picture.shape(), pixels);
    }

    private static Glyph within(PictureShape shape, float[] pixels) {
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = Math.clamp(pixels[index], 0f, 1f);
        }
        return Glyph.of(shape, pixels);
    }
}
