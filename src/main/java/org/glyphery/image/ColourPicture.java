package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// A picture from a file, in its colours: a plane a channel, `[height, width]` row by row, each in
/// [0, 1].
public final class ColourPicture {

    private static final int WHITE = 255;

    private final int height;
    private final int width;
    private final float[] red;
    private final float[] green;
    private final float[] blue;

    /// Keeps the arrays.
    ColourPicture(int height, int width, float[] red, float[] green, float[] blue) {
        this.height = height;
        this.width = width;
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// What lies in a field of it.
    ColourPicture cutBy(FieldCut field) {
        Picture own = field.of(new Picture(height, width, red));
        return new ColourPicture(
                own.height(),
                own.width(),
                own.luminance(),
                field.of(new Picture(height, width, green)).luminance(),
                field.of(new Picture(height, width, blue)).luminance());
    }

    /// The picture as a JPEG file, in which there is nothing but itself.
    public byte[] jpeg() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < red.length; i++) {
            int colour = level(red[i]) << 16 | level(green[i]) << 8 | level(blue[i]);
            image.setRGB(i % width, i / width, colour);
        }
        return EncodedImage.of(image, "jpeg");
    }

    private static int level(float share) {
        return Math.round(WHITE * Math.clamp(share, 0, 1));
    }

    /// Whether all its colours are greys.
    public boolean isGrey() {
        return Arrays.equals(red, green) && Arrays.equals(green, blue);
    }

    /// The picture in a dataset's shape, of one channel (its brightness) or three.
    ///
    /// @param fitting any but that of handwriting, which needs the ink
    /// @return `[height, width, channels]`, a byte a number
    public byte[] fitted(PictureShape shape, Fitting fitting) {
        List<float[]> planes =
                shape.channels() == 1
                        ? List.of(new ColourPlanes(height, width, red, green, blue, red).luma())
                        : List.of(red, green, blue);
        byte[] bytes = new byte[shape.pixels()];
        for (int channel = 0; channel < planes.size(); channel++) {
            float[] drawn = drawn(planes.get(channel), shape, fitting);
            for (int pixel = 0; pixel < drawn.length; pixel++) {
                float level = Math.clamp(drawn[pixel], 0, 1);
                bytes[pixel * planes.size() + channel] = (byte) Math.round(WHITE * level);
            }
        }
        return bytes;
    }

    private float[] drawn(float[] plane, PictureShape shape, Fitting fitting) {
        if (height == shape.height() && width == shape.width()) return plane;
        double down = (double) shape.height() / height;
        double across = (double) shape.width() / width;
        return switch (fitting) {
            case STRETCHED -> drawn(plane, shape, down, across);
            case CROPPED -> drawn(plane, shape, Math.max(down, across), Math.max(down, across));
            case WHOLE -> drawn(plane, shape, Math.min(down, across), Math.min(down, across));
            case HANDWRITING -> throw new IllegalArgumentException("Handwriting is fitted as ink");
        };
    }

    private float[] drawn(float[] plane, PictureShape shape, double down, double across) {
        float border = border(plane);
        var above = new float[plane.length];
        for (int i = 0; i < above.length; i++) above[i] = plane[i] - border;
        float[] drawn =
                AreaAverage.draw(
                        above,
                        width,
                        side(down, height, shape.height()),
                        side(across, width, shape.width()));
        for (int i = 0; i < drawn.length; i++) drawn[i] += border;
        return drawn;
    }

    private static AreaAverage.SideScale side(double scale, int length, int count) {
        return new AreaAverage.SideScale(scale, (count - scale * length) / 2, count);
    }

    /// The mean along the four edges.
    private float border(float[] plane) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            boolean isEdge = y == 0 || y == height - 1;
            for (int x = 0; x < width; x += isEdge ? 1 : Math.max(1, width - 1)) {
                sum += plane[y * width + x];
                count++;
            }
        }
        return (float) (sum / count);
    }
}
