package org.glyphery.image;

import java.awt.image.BufferedImage;

/// A dataset's picture as a PNG file that holds the same numbers.
public final class PngPicture {

    private PngPicture() {}

    /// The file, grey of one channel and in colours of three.
    ///
    /// @param pixels [height, width, channels], a byte a number
    public static byte[] of(PictureShape shape, byte[] pixels) {
        BufferedImage image = canvas(shape, shape.width(), shape.height());
        draw(shape, pixels, image, 0, 0);
        return file(image);
    }

    /// An empty image for pictures of this shape, grey or in colours.
    public static BufferedImage canvas(PictureShape shape, int width, int height) {
        boolean isGrey = bands(shape) == 1;
        return new BufferedImage(
                width,
                height,
                isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static int bands(PictureShape shape) {
        return shape.channels() < 3 ? 1 : 3;
    }

    /// Draws one picture, its upper left corner at (x, y).
    ///
    /// @param image from [#canvas]
    public static void draw(PictureShape shape, byte[] pixels, BufferedImage image, int x, int y) {
        int bands = bands(shape);
        int[] samples = new int[shape.height() * shape.width() * bands];
        for (int sample = 0; sample < samples.length; sample++) {
            samples[sample] = pixels[sample / bands * shape.channels() + sample % bands] & 0xFF;
        }
        image.getRaster().setPixels(x, y, shape.width(), shape.height(), samples);
    }

    /// Any image as a PNG file.
    public static byte[] file(BufferedImage image) {
        return EncodedImage.of(image, "png");
    }
}
