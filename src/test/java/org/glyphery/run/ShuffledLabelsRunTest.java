package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The run that a run's reasons are held against.
class ShuffledLabelsRunTest extends RunQueueFixture {

    private ShuffledLabels shuffledLabels;

    @BeforeEach
    void open() {
        shuffledLabels =
                new ShuffledLabels(
                        room.runs, new Estimates(room.store, room.runs, RunRoom.DATASETS));
    }

    @Test
    void it_is_an_ordinary_run_that_is_queued_once() throws Exception {
        Run run = trained(RunRoom.plan("A run", 0.02, 1));
        assertThat(shuffledLabels.find(run)).isEmpty();
        assertThat(shuffledLabels.time(run)).isPresent();
        Run control = shuffledLabels.train(run);
        assertThat(control.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(control.name()).isEqualTo("A run, labels shuffled");
        assertThat(control.plan().tags()).containsExactly("labels shuffled");
        assertThat(shuffledLabels.train(run).id()).isEqualTo(control.id());
        trainUntil(each -> each.id().equals(control.id()) && each.status() == RunStatus.FINISHED);
        assertThat(shuffledLabels.train(run).id()).isEqualTo(control.id());
        Run found = shuffledLabels.find(run).orElseThrow();
        assertThat(accuracy(found)).isLessThan(0.3).isLessThan(accuracy(run));
        assertThat(provenance(found).dataset()).endsWith(", training labels shuffled");
        assertThat(provenance(run).dataset()).doesNotContain("shuffled");
        assertThat(room.runs.repeats(run)).isEmpty();
        assertThatThrownBy(() -> shuffledLabels.train(found))
                .isInstanceOf(UnsuitableStatus.class)
                .hasMessageContaining("itself trained on shuffled labels");
    }

    private static double accuracy(Run run) {
        return run.last().orElseThrow().test().orElseThrow().accuracy();
    }

    private Provenance provenance(Run run) {
        return room.runs.execution(run).orElseThrow().provenance();
    }

    @Test
    void it_takes_as_many_epochs_as_the_run_was_trained_for() throws Exception {
        Plan plan = RunRoom.plan("Stops early", 0.02, 5);
        var descent = (Learning.GradientDescent) plan.learning();
        Plan stopping =
                plan.learning(
                        "Stops early", descent.withEarlyStopping(new EarlyStopping(1, 1_000)));
        Run waiting = room.add(stopping, Priority.PERSON);
        assertThat(ShuffledLabels.epochs(waiting)).isEqualTo(5);
        trainUntil(each -> each.id().equals(waiting.id()) && each.status() == RunStatus.FINISHED);
        Run run = room.now(waiting);
        int epochs = run.last().orElseThrow().epoch();
        assertThat(epochs).isLessThan(5);
        Run control = shuffledLabels.train(run);
        assertThat(control.epochs()).isEqualTo(epochs);
    }

    @Test
    void one_that_was_cancelled_does_not_count() throws Exception {
        Run run = trained(RunRoom.plan("A run", 0.02, 1));
        Run control = shuffledLabels.train(run);
        queue.cancel(control.id());
        assertThat(shuffledLabels.find(run).map(Run::status)).contains(RunStatus.CANCELLED);
        assertThat(shuffledLabels.train(run).id()).isNotEqualTo(control.id());
    }

    @Test
    void a_long_name_is_cut_and_no_sign_in_two() {
        String before = "a".repeat(82);
        String face = "\uD83D\uDE00"; // two characters, of which the first would just fit
        Run run = room.add(RunRoom.plan(before + face + "b".repeat(16), 0.02, 1), Priority.PERSON);
        assertThat(shuffledLabels.train(run).name()).isEqualTo(before + ", labels shuffled");
    }
}
