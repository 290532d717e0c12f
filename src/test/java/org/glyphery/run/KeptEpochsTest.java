package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.junit.jupiter.api.Test;

/// What is read of a run later: two epochs of softmax regression on all of MNIST.
class KeptEpochsTest extends RunQueueFixture {

    private static final int EPOCHS = 2;

    @Test
    void the_labels_that_are_kept_give_the_accuracy_that_was_scored() throws Exception {
        Run run = trained();
        var dataset = RunRoom.DATASETS.open(run.plan().dataset());
        for (EpochScores scores : room.runs.history(run)) {
            for (ScoredSplit split : ScoredSplit.values()) {
                int[] labels = room.runs.labels(run, scores.epoch(), split);
                var examples = split.of(dataset);
                assertThat(labels).hasSize(examples.count());
                int right = 0;
                for (int index = 0; index < labels.length; index++) {
                    if (labels[index] == examples.label(index)) right++;
                }
                assertThat((double) right / labels.length)
                        .isEqualTo(split.of(scores).orElseThrow().accuracy());
            }
        }
    }

    @Test
    void the_loss_by_step_goes_on_from_epoch_to_epoch() throws Exception {
        Run run = trained();
        List<Long> steps = room.runs.losses(run).stream().map(StepLoss::step).toList();
        assertThat(steps).isSorted().doesNotHaveDuplicates();
        assertThat(steps.getLast()).isEqualTo(room.runs.history(run).getLast().step());
        assertThat(room.runs.losses(run).getFirst().loss())
                .isGreaterThan(room.runs.losses(run).getLast().loss());
    }

    @Test
    void weights_are_there_of_epochs_that_were_trained_alone() throws Exception {
        Run run = trained();
        int best = run.best().orElseThrow().epoch();
        assertThat(room.runs.weights(run, best)).contains(room.runs.bestWeights(run));
        assertThat(room.runs.weights(run, EPOCHS + 1)).isEmpty();
    }

    @Test
    void when_and_where_it_was_trained_is_known_from_the_start_on() throws Exception {
        Run queued = room.add(RunRoom.plan("Queued", 0.02, 1), Priority.PERSON);
        assertThat(room.runs.execution(queued)).isEmpty();
        room.runs.delete(queued.id());

        Run run = trained();
        var execution = room.runs.execution(run).orElseThrow();
        assertThat(execution.ended())
                .hasValueSatisfying(ended -> assertThat(ended).isAfter(execution.started()));
        assertThat(execution.provenance().towers()).isEqualTo(run.compute().towers());
    }

    @Test
    void a_run_that_is_renamed_keeps_its_model_and_what_decides_it() {
        Run before = room.add(RunRoom.plan("Before", 0.02, 1), Priority.PERSON);
        List<RunEvent> told = new ArrayList<>();
        room.events.subscribe(told::add);

        room.runs.describe(before.id(), "After", List.of("course", "week 3"), "Why?");

        Run after = room.now(before);
        assertThat(after.name()).isEqualTo("After");
        assertThat(after.plan().tags()).containsExactly("course", "week 3");
        assertThat(after.plan().notes()).isEqualTo("Why?");
        assertThat(after.model()).hasToString("before");
        assertThat(PlanJson.sha256(after.plan())).isEqualTo(PlanJson.sha256(before.plan()));
        assertThat(told).containsExactly(new RunEvent.Changed(after));
    }

    @Test
    void a_name_that_is_none_changes_nothing() {
        Run run = room.add(RunRoom.plan("Kept", 0.02, 1), Priority.PERSON);
        assertThatThrownBy(() -> room.runs.describe(run.id(), " ", List.of(), ""))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> room.runs.describe(run.id(), "New", List.of("t".repeat(41)), ""))
                .hasMessageContaining("1 to 40 characters");
        assertThat(room.now(run).name()).isEqualTo("Kept");
        assertThatThrownBy(() -> room.runs.describe(RunId.next(), "New", List.of(), ""))
                .isInstanceOf(UnknownRun.class);
    }

    private Run trained() throws InterruptedException {
        return trained(RunRoom.plan("Trained", 0.02, EPOCHS));
    }
}
