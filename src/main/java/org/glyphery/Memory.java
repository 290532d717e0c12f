package org.glyphery;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The machine's memory, or the container's.
public final class Memory {

    private Memory() {}

    /// The memory of this machine, in bytes.
    public static long ofThisMachine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }
}
