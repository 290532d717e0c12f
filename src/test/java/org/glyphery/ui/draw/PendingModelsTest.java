package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class PendingModelsTest {

    @Test
    void a_long_queue_makes_a_short_sentence() {
        assertThat(PendingModels.sentence(List.of("LSTM 16", "LSTM 32", "GRU 8"), 197))
                .isEqualTo(
                        "LSTM 16, LSTM 32, GRU 8 and 197 others are still to come, each as soon as"
                                + " it has learned for one epoch.");
        assertThat(PendingModels.sentence(List.of("LSTM 16"), 1))
                .startsWith("LSTM 16 and one other are");
    }

    @Test
    void one_is_named_alone_and_none_needs_no_words() {
        assertThat(PendingModels.sentence(List.of("LSTM 16"), 0)).startsWith("LSTM 16 is still");
        assertThat(PendingModels.sentence(List.of(), 0)).isEmpty();
    }

    @Test
    void a_run_that_has_just_failed_is_not_still_to_come() {
        var plan = PlanTexts.read("{\"architecture\": {\"kind\": \"cnn\"}}");
        assertThat(PendingModels.isUnderWay(RunSamples.without(plan, RunStatus.RUNNING, "")))
                .isTrue();
        assertThat(PendingModels.isUnderWay(RunSamples.without(plan, RunStatus.FAILED, "")))
                .isFalse();
    }
}
