package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsuitableStatusTest {

    @Test
    void who_asks_a_failed_run_for_weights_hears_why_it_failed() {
        assertThat(untrained(RunStatus.FAILED))
                .contains("failed before its first epoch", "Lower the learning rate.")
                .doesNotContain("Wait");
    }

    @Test
    void only_a_run_that_may_still_get_there_is_waited_for() {
        assertThat(untrained(RunStatus.RUNNING)).contains("Wait for its first epoch.");
        assertThat(untrained(RunStatus.QUEUED)).contains("Wait for its first epoch.");
        assertThat(untrained(RunStatus.CANCELLED)).contains("cancelled").doesNotContain("Wait");
    }

    private static String untrained(RunStatus status) {
        var run = RunSamples.without(StarterSet.cnn(), status, "Lower the learning rate.");
        return String.valueOf(UnsuitableStatus.untrained(run).getMessage());
    }
}
