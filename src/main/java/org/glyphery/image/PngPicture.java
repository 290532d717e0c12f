package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A dataset's picture as a PNG file that holds the same numbers.
public final class PngPicture {

    private PngPicture() {}

    /// The file, grey of one channel and in colours of three.
    ///
    /// @param pixels [height, width, channels], a byte a number
    public static byte[] of(PictureShape shape, byte[] pixels) {
        boolean isGrey = shape.channels() < 3;
        var image =
                new BufferedImage(
                        shape.width(),
                        shape.height(),
                        isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        int bands = isGrey ? 1 : 3;
        int[] samples = new int[shape.height() * shape.width() * bands];
        for (int sample = 0; sample < samples.length; sample++) {
            samples[sample] = pixels[sample / bands * shape.channels() + sample % bands] & 0xFF;
        }
        image.getRaster().setPixels(0, 0, shape.width(), shape.height(), samples);
        return file(image);
    }

    /// Any image as a PNG file.
    public static byte[] file(BufferedImage image) {
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
