package org.glyphery.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One picture of a character as networks see it: 0 is paper, 1 is ink. Never changes once made.
public final class Glyph {

    private static final float WHITE = 255;

    private final PictureShape shape;
    private final float[] pixels;

    private Glyph(PictureShape shape, float[] pixels) {
        this.shape = shape;
        this.pixels = pixels;
    }

    /// A glyph of its own: what becomes of the array later does not change it.
    ///
    /// @param pixels `[height, width, channels]` row by row, each in [0, 1]; copied
    public static Glyph of(PictureShape shape, float[] pixels) {
        if (pixels.length != shape.pixels()) {
            throw new IllegalArgumentException(
                    "A glyph of %s has %d pixels, not %d"
                            .formatted(shape, shape.pixels(), pixels.length));
        }
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new IllegalArgumentException(
                        "A glyph's pixels lie in 0 to 1; found " + pixel);
            }
        }
        return new Glyph(shape, pixels.clone());
    }

    /// A glyph of its own.
    ///
    /// @param bytes `[height, width, channels]` row by row, a byte a number, 255 for 1
    public static Glyph of(PictureShape shape, byte[] bytes) {
        float[] pixels = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) pixels[i] = (bytes[i] & 0xFF) / WHITE;
        return of(shape, pixels);
    }

    /// Several glyphs of one shape as networks take them, `[size, height, width, channels]`.
    ///
    /// @param glyphs at least one
    public static float[] batch(List<Glyph> glyphs) {
        int size = glyphs.getFirst().pixels.length;
        float[] batch = new float[glyphs.size() * size];
        for (int place = 0; place < glyphs.size(); place++) {
            System.arraycopy(glyphs.get(place).pixels, 0, batch, place * size, size);
        }
        return batch;
    }

    public PictureShape shape() {
        return shape;
    }

    /// A copy, `[height, width, channels]` row by row.
    public float[] pixels() {
        return pixels.clone();
    }

    /// Its levels, a byte a number, 255 for 1: what makes an equal glyph but for rounding.
    public byte[] bytes() {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(WHITE * pixels[i]);
        return bytes;
    }

    public float at(int y, int x, int channel) {
        int row = Objects.checkIndex(y, shape.height());
        int column = Objects.checkIndex(x, shape.width());
        return pixels[
                (row * shape.width() + column) * shape.channels()
                        + Objects.checkIndex(channel, shape.channels())];
    }

    /// Black and white alone: 1 for what is at least the threshold, else 0.
    public Glyph binarised(double threshold) {
        float[] binary = new float[pixels.length];
        for (int index = 0; index < binary.length; index++) {
            binary[index] = pixels[index] >= threshold ? 1 : 0;
        }
        return new Glyph(shape, binary);
    }

    /// The sum of all pixels: how much ink there is, in whole pixels of it.
    public double ink() {
        double sum = 0;
        for (float pixel : pixels) sum += pixel;
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glyph glyph
                && shape.equals(glyph.shape)
                && Arrays.equals(pixels, glyph.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "glyph of %s, ink %.1f", shape, ink());
    }
}
