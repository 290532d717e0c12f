package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;

/// A JPEG, which the JDK reads and Commons Imaging only describes.
final class JpegFile {

    /// Photographs larger than this on their longer side are read at every second, third, ...
    /// pixel.
    private static final int ENOUGH = 2048;

    /// Each scan of a progressive picture goes over all its pixels again, and an empty one takes
    /// only a few bytes. Encoders write about ten; a picture of four components, bit by bit, has 64
    /// at most in what is known of them.
    private static final int MOST_SCANS = 100;

    private static final byte[] EXIF = "Exif".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MARKER = 0xFF;
    private static final int HUFFMAN = 0xC4;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTISATION = 0xDB;

    private JpegFile() {}

    static PictureFormat.Area area(byte[] jpeg) throws IOException {
        if (count(jpeg, START_OF_SCAN) > MOST_SCANS) throw new IOException("too many scans");
        // A reader would take those of the file that it has read before.
        if (count(jpeg, QUANTISATION) == 0 || count(jpeg, HUFFMAN) == 0) {
            throw new IOException("tables are missing");
        }
        return ask(jpeg, reader -> new PictureFormat.Area(reader.getWidth(0), reader.getHeight(0)));
    }

    static BufferedImage decode(byte[] jpeg, DecodingTime time) throws IOException {
        return ask(
                jpeg,
                reader -> {
                    ImageIoDecoding.watch(reader, time);
                    int step = Math.max(reader.getWidth(0), reader.getHeight(0)) / ENOUGH;
                    var parameters = reader.getDefaultReadParam();
                    if (step > 1) parameters.setSourceSubsampling(step, step, 0, 0);
                    return reader.read(0, parameters);
                });
    }

    /// How often a marker stands in the file. In the data of a scan 0xFF is followed by 0, so that
    /// none can occur there. One within a segment, as in a small picture beside the large one,
    /// counts too.
    private static int count(byte[] jpeg, int marker) {
        int count = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == MARKER && (jpeg[at + 1] & 0xFF) == marker) count++;
        }
        return count;
    }

    private static <T> T ask(byte[] jpeg, ImageIoDecoding.DecodingQuestion<T> question)
            throws IOException {
        return IdleJpegReaders.ask(
                jpeg,
                reader -> {
                    // A cut-off file is a warning to the JDK, which paints the rest grey.
                    reader.addIIOReadWarningListener((_, warning) -> refuseTruncated(warning));
                    return question.ask(reader);
                });
    }

    private static void refuseTruncated(String warning) {
        if (warning.contains("EOI") || warning.contains("end of")) {
            throw new IllegalArgumentException(warning);
        }
    }

    /// Whether the name of that kind of metadata stands anywhere: to look for it properly costs
    /// more than to decode a small picture.
    private static boolean hasExif(byte[] jpeg) {
        for (int at = 0; at + EXIF.length <= jpeg.length; at++) {
            if (Arrays.equals(jpeg, at, at + EXIF.length, EXIF, 0, EXIF.length)) return true;
        }
        return false;
    }

    /// 1, upright, where the camera did not say or cannot be understood.
    static int orientation(byte[] jpeg) {
        if (!hasExif(jpeg)) return 1;
        try {
            if (!(Imaging.getMetadata(jpeg) instanceof JpegImageMetadata metadata)) return 1;
            var field = metadata.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION);
            return field == null ? 1 : field.getIntValue();
        } catch (IOException | RuntimeException _) {
            return 1;
        }
    }
}
