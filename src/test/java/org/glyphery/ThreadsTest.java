package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void all_of_them_run_before_there_is_work() {
        try (var _ = Threads.started("threads-test", 3)) {
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("threads-test-1", "threads-test-2", "threads-test-3");
        }
    }
}
