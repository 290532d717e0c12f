package org.glyphery;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;

/// Has Java give memory back to the system that its heap does not use: the server keeps most of
/// what it holds outside the heap, and other programs of the machine want the rest.
final class HeapReturn {

    /// Percent of the heap that are free after a collection: between these the heap keeps its size.
    private static final String LEAST_FREE = "20";

    private static final String MOST_FREE = "40";

    private HeapReturn() {}

    /// Sets what nobody has set on the command line, where this Java lets it be set.
    static void ask() {
        set("MinHeapFreeRatio", LEAST_FREE);
        set("MaxHeapFreeRatio", MOST_FREE);
    }

    private static void set(String option, String value) {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (java == null) return; // another Java than OpenJDK's
        try {
            if (java.getVMOption(option).getOrigin() == Origin.DEFAULT) {
                java.setVMOption(option, value);
            }
        } catch (IllegalArgumentException unknown) {
            // A collector that has no such option gives memory back in its own way.
        }
    }
}
