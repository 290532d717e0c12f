package org.glyphery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.run.StarterSet;
import org.junit.jupiter.api.Test;

/// What a press in the menu of a run does.
class RunMenuTest {

    private final List<Run> cancelled = new ArrayList<>();
    private final List<Run> deleted = new ArrayList<>();
    private final RunMenu menu = new RunMenu(_ -> true, cancelled::add, deleted::add);

    @Test
    void a_run_that_waits_is_cancelled_and_one_that_has_ended_is_deleted() {
        Run waits = RunSamples.without(StarterSet.cnn(), RunStatus.QUEUED, "not yet");
        Run ended = RunSamples.finished(1, StarterSet.cnn(), 0.9);
        menu.act(waits, waits.id().value());
        menu.act(ended, ended.id().value());
        assertThat(cancelled).containsExactly(waits);
        assertThat(deleted).containsExactly(ended);
    }

    @Test
    void a_menu_that_was_opened_for_another_run_does_nothing() {
        Run here = RunSamples.finished(1, StarterSet.cnn(), 0.9);
        Run opened = RunSamples.finished(2, StarterSet.cnn(), 0.9);
        String id = opened.id().value();
        assertThatThrownBy(() -> menu.act(here, id)).hasMessageContaining("nothing was done");
        assertThat(deleted).isEmpty();
    }
}
