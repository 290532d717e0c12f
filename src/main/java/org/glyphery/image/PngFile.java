package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// A PNG's chunks (ISO/IEC 15948).
final class PngFile {

    private static final int SIGNATURE = 8;

    /// Length and type, before a chunk's data.
    private static final int BEFORE_DATA = 8;

    /// Length, type and checksum.
    private static final int AROUND_DATA = 12;

    /// The place of the colour type in the first chunk, behind the bits of a sample.
    private static final int COLOUR_TYPE = SIGNATURE + BEFORE_DATA + 9;

    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    /// Read by the JDK, which gives back at once what it has taken outside the heap.
    static BufferedImage decode(byte[] png, DecodingTime time) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        return ImageIoDecoding.picture(reader, essential(png), time);
    }

    /// Only what makes the picture. Compressed texts and colour profiles are left out: a few bytes
    /// of them can swell to gigabytes.
    private static byte[] essential(byte[] png) throws IOException {
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND_DATA <= png.length) {
            int length = length(png, at);
            var type = type(png, at);
            if (type.equals("tRNS") && isPackedGrey(png)) {
                kept.writeBytes(transparentLevel(png, at, length));
            } else if (ESSENTIAL.contains(type)) {
                kept.write(png, at, length + AROUND_DATA);
            }
            at += length + AROUND_DATA;
            if (type.equals("IEND")) return kept.toByteArray();
        }
        throw new IOException("end is missing");
    }

    /// Whether its levels have less than a byte each.
    private static boolean isPackedGrey(byte[] png) {
        return png[COLOUR_TYPE] == 0 && png[COLOUR_TYPE - 1] < Byte.SIZE;
    }

    /// The chunk that names the transparent level, spread over a byte as the levels are before the
    /// JDK looks for it.
    private static byte[] transparentLevel(byte[] png, int at, int length) throws IOException {
        if (length != Short.BYTES) throw new IOException("transparent level is none");
        int most = (1 << png[COLOUR_TYPE - 1]) - 1;
        int level = ByteBuffer.wrap(png).getShort(at + BEFORE_DATA) & most;
        var chunk = ByteBuffer.wrap(Arrays.copyOfRange(png, at, at + length + AROUND_DATA));
        chunk.putShort(BEFORE_DATA, (short) (level * 0xFF / most));
        var checksum = new CRC32();
        checksum.update(chunk.array(), Integer.BYTES, Integer.BYTES + length);
        chunk.putInt(BEFORE_DATA + length, (int) checksum.getValue());
        return chunk.array();
    }

    /// The orientation that its EXIF chunk has, which is a TIFF without picture; 1, upright, where
    /// there is none.
    static int orientation(byte[] png) throws IOException {
        int at = SIGNATURE;
        while (at + AROUND_DATA <= png.length) {
            int end = at + BEFORE_DATA + length(png, at);
            if (type(png, at).equals("eXIf")) {
                return TiffFile.orientation(Arrays.copyOfRange(png, at + BEFORE_DATA, end));
            }
            at = end + AROUND_DATA - BEFORE_DATA;
        }
        return 1;
    }

    private static int length(byte[] png, int chunk) throws IOException {
        int length = ByteBuffer.wrap(png).getInt(chunk);
        if (length < 0 || length > png.length - chunk - AROUND_DATA) {
            throw new IOException("chunk is cut off");
        }
        return length;
    }

    private static String type(byte[] png, int chunk) {
        return new String(png, chunk + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
