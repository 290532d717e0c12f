package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.apache.commons.imaging.common.BufferedImageFactory;

/// An image in colours that takes single pixels without an object for each, as Commons Imaging
/// gives them.
final class ArgbCanvas extends BufferedImage {

    /// Makes these for Commons Imaging; grey pictures get colours as well.
    static final BufferedImageFactory FACTORY =
            new BufferedImageFactory() {

                @Override
                public BufferedImage getColorBufferedImage(
                        int width, int height, boolean hasAlpha) {
                    return new ArgbCanvas(width, height, hasAlpha);
                }

                @Override
                public BufferedImage getGrayscaleBufferedImage(
                        int width, int height, boolean hasAlpha) {
                    return new ArgbCanvas(width, height, hasAlpha);
                }
            };

    private final int[] pixels;

    private ArgbCanvas(int width, int height, boolean hasAlpha) {
        super(width, height, hasAlpha ? TYPE_INT_ARGB : TYPE_INT_RGB);
        pixels = ((DataBufferInt) getRaster().getDataBuffer()).getData();
    }

    @Override
    public void setRGB(int x, int y, int argb) {
        pixels[y * getWidth() + x] = argb;
    }
}
