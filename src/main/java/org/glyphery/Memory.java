package org.glyphery;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// The machine's memory, or the container's.
public final class Memory {

    private static final long MEBI = 1L << 20;
    private static final long GIBI = 1L << 30;

    private Memory() {}

    /// In bytes.
    public static long ofThisMachine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    /// "37 MiB", "1.5 GiB".
    public static String words(long bytes) {
        return bytes < GIBI
                ? "%d MiB".formatted(Math.max(1, Math.round((double) bytes / MEBI)))
                : String.format(Locale.ROOT, "%,.1f GiB", bytes / (double) GIBI);
    }
}
