package org.glyphery.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A PNG's chunks (ISO/IEC 15948).
final class PngFile {

    private static final int SIGNATURE = 8;

    /// Length, type and checksum.
    private static final int AROUND_DATA = 12;

    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    /// Only what makes the picture. Compressed texts and colour profiles are left out: a few bytes
    /// of them can swell to gigabytes.
    static byte[] essential(byte[] png) throws IOException {
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND_DATA <= png.length) {
            int length = ByteBuffer.wrap(png).getInt(at);
            if (length < 0 || length > png.length - at - AROUND_DATA) {
                throw new IOException("chunk is cut off");
            }
            var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (ESSENTIAL.contains(type)) kept.write(png, at, length + AROUND_DATA);
            at += length + AROUND_DATA;
            if (type.equals("IEND")) return kept.toByteArray();
        }
        throw new IOException("end is missing");
    }
}
