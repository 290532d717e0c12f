package org.glyphery.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Pictures in ISO's base media file format (ISO/IEC 14496-12), as phones take them. There is no
/// decoder in Java for them, so that they are only recognised.
final class IsoMediaFile {

    private IsoMediaFile() {}

    /// HEIC or AVIF, by the brand in the first box; null for any other file.
    static @Nullable String kind(byte[] file) {
        if (file.length < 12 || !letters(file, 4).equals("ftyp")) return null;
        return switch (letters(file, 8)) {
            case "avif", "avis" -> "AVIF";
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> "HEIC";
            default -> null;
        };
    }

    private static String letters(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
