package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class HeapReturnTest {

    @Test
    void a_heap_of_which_two_fifths_are_free_is_made_smaller() {
        HeapReturn.ask();
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertThat(java.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("40");
        assertThat(java.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("20");
    }
}
