package org.glyphery;

import java.util.Locale;

/// Numbers of bytes as people read them: the one wording for files, limits, memory and disks.
///
/// Units are those of IEC 80000-13, a KiB being 1,024 bytes, because settings such as `20MB` count
/// that way too (Spring's `DataSize`).
public final class Bytes {

    public static final long KIB = 1L << 10;
    public static final long MIB = 1L << 20;
    public static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;

    private Bytes() {}

    /// "812 bytes", "64 KiB", "1.5 MiB", "37.2 GiB": whole units without a decimal, others with
    /// one.
    public static String words(long bytes) {
        if (bytes < KIB) return bytes == 1 ? "1 byte" : bytes + " bytes";
        if (bytes < MIB) return words(bytes, KIB, "KiB");
        if (bytes < GIB) return words(bytes, MIB, "MiB");
        return bytes < TIB ? words(bytes, GIB, "GiB") : words(bytes, TIB, "TiB");
    }

    private static String words(long bytes, long unit, String name) {
        return bytes % unit == 0
                ? "%d %s".formatted(bytes / unit, name)
                : String.format(Locale.ROOT, "%,.1f %s", bytes / (double) unit, name);
    }
}
