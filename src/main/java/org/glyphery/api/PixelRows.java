package org.glyphery.api;

import java.util.Arrays;
import org.glyphery.image.Glyph;

/// A picture as nested arrays of numbers from 0 to 1, as programs take it.
final class PixelRows {

    private PixelRows() {}

    /// The picture as [height, width] where it has one channel, else as [height, width, channels].
    static Object of(Glyph glyph) {
        return glyph.shape().channels() == 1 ? grey(glyph) : colour(glyph);
    }

    /// A picture of one channel as [height, width].
    static float[][] grey(Glyph glyph) {
        var shape = glyph.shape();
        return cut(glyph.pixels(), shape.height(), shape.width());
    }

    private static float[][][] colour(Glyph glyph) {
        var shape = glyph.shape();
        float[][] rows = cut(glyph.pixels(), shape.height(), shape.width() * shape.channels());
        return Arrays.stream(rows)
                .map(row -> cut(row, shape.width(), shape.channels()))
                .toArray(float[][][]::new);
    }

    private static float[][] cut(float[] numbers, int parts, int length) {
        float[][] cut = new float[parts][];
        for (int part = 0; part < parts; part++) {
            cut[part] = Arrays.copyOfRange(numbers, part * length, (part + 1) * length);
        }
        return cut;
    }
}
