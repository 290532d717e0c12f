package org.glyphery.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.glyphery.dataset.Examples;

/// Digits as programs send them.
final class WrittenDigits {

    private WrittenDigits() {}

    /// A JSON array of arrays of 784 numbers, each with as many digits as a float32 needs.
    static String rows(Examples digits, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(index -> picture(digits, index))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String picture(Examples digits, int index) {
        float[] pixels = digits.glyph(index).pixels();
        return IntStream.range(0, pixels.length)
                .mapToObj(pixel -> Float.toString(pixels[pixel]))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static byte[] png(Examples digits, int index) {
        var glyph = digits.glyph(index);
        int side = glyph.shape().width();
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel = 0; pixel < glyph.pixels().length; pixel++) {
            int grey = Math.round(255 * glyph.pixels()[pixel]);
            image.getRaster().setSample(pixel % side, pixel / side, 0, grey);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
