package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;

/// A JPEG, which the JDK reads and Commons Imaging only describes.
final class JpegFile {

    /// Photographs larger than this on their longer side are read at every second, third, ...
    /// pixel.
    private static final int ENOUGH = 2048;

    private JpegFile() {}

    static PictureFormat.Area area(byte[] jpeg) throws IOException {
        return read(
                jpeg, reader -> new PictureFormat.Area(reader.getWidth(0), reader.getHeight(0)));
    }

    static BufferedImage decode(byte[] jpeg) throws IOException {
        return read(
                jpeg,
                reader -> {
                    int step = Math.max(reader.getWidth(0), reader.getHeight(0)) / ENOUGH;
                    var parameters = reader.getDefaultReadParam();
                    if (step > 1) parameters.setSourceSubsampling(step, step, 0, 0);
                    return reader.read(0, parameters);
                });
    }

    private static <T> T read(byte[] jpeg, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        // A cut-off file is a warning to the JDK, which paints the rest grey.
        reader.addIIOReadWarningListener((_, warning) -> refuseTruncated(warning));
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream);
            return reading.from(reader);
        } finally {
            reader.dispose();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static void refuseTruncated(String warning) {
        if (warning.contains("EOI") || warning.contains("end of")) {
            throw new IllegalArgumentException(warning);
        }
    }

    /// 1, upright, where the camera did not say or cannot be understood.
    static int orientation(byte[] jpeg) {
        try {
            if (!(Imaging.getMetadata(jpeg) instanceof JpegImageMetadata metadata)) return 1;
            var field = metadata.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION);
            return field == null ? 1 : field.getIntValue();
        } catch (IOException | RuntimeException _) {
            return 1;
        }
    }
}
