package org.glyphery.image;

import java.io.IOException;
import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffDirectory;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;

/// What a TIFF announces (TIFF revision 6.0, 1992).
final class TiffFile {

    private static final int MOST_SAMPLES = 8;

    private TiffFile() {}

    /// Of the picture, or of one tile where that is larger. Strips that lie in the file more than
    /// once are refused: a list of them is small, and what they come to is not.
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

    private static TiffDirectory firstDirectory(byte[] tiff) throws IOException {
        var contents =
                new TiffReader(false)
                        .readDirectories(
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
