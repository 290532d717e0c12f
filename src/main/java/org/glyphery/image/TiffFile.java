package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffDirectory;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;

/// What a TIFF announces (TIFF revision 6.0, 1992).
final class TiffFile {

    private static final int MOST_SAMPLES = 8;
    private static final int CHANNELS = 3;

    private TiffFile() {}

    /// The area of the picture, or of one tile where that is larger. Strips that lie in the file
    /// more than once are refused: a list of them is small, and what they come to is not.
    static PictureFormat.Area area(byte[] tiff) throws IOException {
        var directory = firstDirectory(tiff);
        if (number(directory, TiffTagConstants.TIFF_TAG_SAMPLES_PER_PIXEL, 1) > MOST_SAMPLES) {
            throw new IOException("too many samples a pixel");
        }
        long data =
                sum(directory, TiffTagConstants.TIFF_TAG_STRIP_BYTE_COUNTS)
                        + sum(directory, TiffTagConstants.TIFF_TAG_TILE_BYTE_COUNTS);
        if (data > tiff.length) throw new IOException("more data than the file holds");
        var picture =
                new PictureFormat.Area(
                        number(directory, TiffTagConstants.TIFF_TAG_IMAGE_WIDTH, 0),
                        number(directory, TiffTagConstants.TIFF_TAG_IMAGE_LENGTH, 0));
        var tile =
                new PictureFormat.Area(
                        number(directory, TiffTagConstants.TIFF_TAG_TILE_WIDTH, 0),
                        number(directory, TiffTagConstants.TIFF_TAG_TILE_LENGTH, 0));
        return picture.orLarger(tile);
    }

    /// The orientation as the EXIF tag counts; 1, upright, where the file does not say or cannot be
    /// understood.
    ///
    /// @param tiff with or without picture, as other formats hold one for EXIF
    static int orientation(byte[] tiff) {
        try {
            return (int) number(firstDirectory(tiff), TiffTagConstants.TIFF_TAG_ORIENTATION, 1);
        } catch (IOException | RuntimeException _) {
            return 1;
        }
    }

    /// Palettes and alpha are read by the JDK, all others by Commons Imaging, which knows more
    /// kinds of numbers.
    static BufferedImage decode(byte[] tiff, DecodingTime time) throws IOException {
        var directory = firstDirectory(tiff);
        boolean palette =
                number(directory, TiffTagConstants.TIFF_TAG_PHOTOMETRIC_INTERPRETATION, 1)
                        == TiffTagConstants.PHOTOMETRIC_INTERPRETATION_VALUE_RGB_PALETTE;
        if (!palette && directory.findField(TiffTagConstants.TIFF_TAG_EXTRA_SAMPLES) == null) {
            return Imaging.getBufferedImage(tiff);
        }
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        var image = ImageIoDecoding.picture(reader, tiff, time);
        return palette ? coloured(image, directory) : image;
    }

    /// The numbers of the palette's colours in the colours that the file's map has for them. Its
    /// levels end at 65,535, in files of some programs at 255.
    private static BufferedImage coloured(BufferedImage numbers, TiffDirectory directory)
            throws IOException {
        var field = directory.findField(TiffTagConstants.TIFF_TAG_COLOR_MAP);
        if (field == null) throw new IOException("no colour map");
        int[] levels = field.getIntArrayValue();
        int colours = levels.length / CHANNELS;
        boolean ofEightBits = Arrays.stream(levels).allMatch(level -> (level & 0xFFFF) < 256);
        var raster = numbers.getRaster();
        var image =
                new BufferedImage(
                        numbers.getWidth(), numbers.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int number = raster.getSample(x, y, 0);
                if (number >= colours) throw new IOException("colour is not in the map");
                int colour = 0;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int level = levels[channel * colours + number] & 0xFFFF;
                    colour = colour << 8 | (ofEightBits ? level : level >> 8);
                }
                image.setRGB(x, y, colour);
            }
        }
        return image;
    }

    private static TiffDirectory firstDirectory(byte[] tiff) throws IOException {
        var contents =
                new TiffReader(false)
                        .readFirstDirectory(
                                ByteSource.array(tiff), false, FormatCompliance.getDefault());
        if (contents.directories.isEmpty()) throw new IOException("no picture");
        return contents.directories.getFirst();
    }

    private static long number(TiffDirectory directory, TagInfo tag, long otherwise)
            throws IOException {
        TiffField field = directory.findField(tag);
        return field == null ? otherwise : ((Number) first(field.getValue())).longValue();
    }

    private static Object first(Object value) {
        return switch (value) {
            case int[] numbers -> numbers[0];
            case short[] numbers -> numbers[0] & 0xFFFF;
            case Object one -> one;
        };
    }

    private static long sum(TiffDirectory directory, TagInfo tag) throws IOException {
        TiffField field = directory.findField(tag);
        if (field == null) return 0;
        long sum = 0;
        for (int count : field.getIntArrayValue()) sum += Math.abs((long) count);
        return sum;
    }
}
