package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name.
enum ContentSign {
    ZIP,
    GZIP,
    TAR,
    OTHER_ARCHIVE,
    PARQUET,
    NUMPY,
    IDX,
    PICTURE,
    OTHER;

    /// The bytes that tell: a tar's sign stands behind its first name.
    static final int BYTES = 512;

    private static final int TAR_SIGN = 257;

    static ContentSign of(StoredFile file) throws IOException {
        return of(file.head(BYTES));
    }

    static ContentSign of(byte[] head) {
        if (begins(head, "PK\3\4") || begins(head, "PK\5\6")) return ZIP;
        if (begins(head, "\u001f\u008b")) return GZIP;
        if (stands(head, TAR_SIGN, "ustar")) return TAR;
        if (isForeign(head)) return OTHER_ARCHIVE;
        if (begins(head, "PAR1")) return PARQUET;
        if (begins(head, "\u0093NUMPY")) return NUMPY;
        if (isIdx(head)) return IDX;
        return isPicture(head) ? PICTURE : OTHER;
    }

    /// 7z, RAR, xz, bzip2, Zstandard.
    private static boolean isForeign(byte[] head) {
        return begins(head, "7z\u00bc\u00af")
                || begins(head, "Rar!")
                || begins(head, "\u00fd7zXZ")
                || begins(head, "BZh")
                || begins(head, "(\u00b5/\u00fd");
    }

    private static boolean isIdx(byte[] head) {
        return head.length >= 4
                && head[0] == 0
                && head[1] == 0
                && NumberType.ofIdx(head[2]).isPresent()
                && head[3] >= 1
                && head[3] <= IdxFile.MOST_DIMENSIONS;
    }

    /// Those that the room of pictures reads.
    static boolean isPicture(byte[] head) {
        return begins(head, "\u0089PNG")
                || begins(head, "\u00ff\u00d8\u00ff")
                || begins(head, "GIF8")
                || (begins(head, "BM") && stands(head, 6, "\0\0\0\0"))
                || begins(head, "II*\0")
                || begins(head, "MM\0*")
                || (begins(head, "RIFF") && stands(head, 8, "WEBP"))
                || isPortableMap(head);
    }

    /// Netpbm's family: P1 to P7, then a space or the end of the line.
    private static boolean isPortableMap(byte[] head) {
        return head.length > 2
                && head[0] == 'P'
                && head[1] >= '1'
                && head[1] <= '7'
                && Character.isWhitespace(head[2]);
    }

    /// Pictures by the ends of their names, as folders are looked through.
    static boolean isPictureName(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches(".*\\.(png|jpe?g|gif|bmp|tiff?|webp|p[bgpna]m)");
    }

    private static boolean begins(byte[] head, String sign) {
        return stands(head, 0, sign);
    }

    private static boolean stands(byte[] head, int place, String sign) {
        byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < place + bytes.length) return false;
        for (int index = 0; index < bytes.length; index++) {
            if (head[place + index] != bytes[index]) return false;
        }
        return true;
    }
}
