package org.glyphery.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// The machine's memory, or the container's.
final class Memory {

    private static final long MEBI = 1L << 20;
    private static final long GIBI = 1L << 30;

    private Memory() {}

    static long ofThisMachine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    static String words(long bytes) {
        return bytes < GIBI
                ? "%d MiB".formatted(Math.ceilDiv(bytes, MEBI))
                : String.format(Locale.ROOT, "%,.1f GiB", bytes / (double) GIBI);
    }
}
