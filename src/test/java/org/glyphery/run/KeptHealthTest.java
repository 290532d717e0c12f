package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.LayerHealth;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

/// The health of trainings, kept in the folders of their runs.
class KeptHealthTest extends RunQueueFixture {

    private static final Plan PLAN =
            PlanTexts.readYaml(
                    """
                    architecture: {kind: mlp, hiddenUnits: [8]}
                    learning: {epochs: 2, batchSize: 1000}
                    """);

    @Test
    void every_run_is_measured_at_each_epoch_and_before_the_first_step() throws Exception {
        List<EpochHealth> measured = of(trained(PLAN));
        assertThat(measured).extracting(EpochHealth::epoch).containsExactly(0, 1, 2);
        for (EpochHealth epoch : measured) {
            assertThat(epoch.examples()).isEqualTo(256);
            assertThat(epoch.layers())
                    .extracting(LayerHealth::layer)
                    .containsExactly("dense1", "relu1", "dense2");
        }
        assertThat(measured.getLast().layers().getFirst().updateRatio().orElseThrow())
                .isBetween(1e-9, 1.0);
    }

    @Test
    void it_is_in_the_folder_and_comes_back_without_a_database() throws Exception {
        Run run = trained(PLAN);
        List<EpochHealth> before = of(run);
        queue.stop();
        room.close();
        openRoom();
        openQueue();
        room.recovery.takeBack();
        assertThat(of(room.now(run))).isEqualTo(before);
    }

    @Test
    void what_is_damaged_or_was_never_measured_is_left_out() throws Exception {
        Run run = trained(PLAN);
        Path first = room.files.folder(run.id(), 1).resolve("health.npz");
        byte[] whole = Files.readAllBytes(first);
        Files.write(first, Arrays.copyOf(whole, whole.length / 2));
        assertThat(of(run)).extracting(EpochHealth::epoch).containsExactly(0, 2);
        Files.delete(room.files.folder(run.id()).resolve("health.npz"));
        Files.delete(room.files.folder(run.id(), 2).resolve("health.npz"));
        assertThat(of(run)).isEmpty();
        assertThat(NoHealth.sentence(run)).contains("by a version that did not measure health");
    }

    @Test
    void epochs_that_are_done_again_count_no_more() throws Exception {
        Run run = trained(PLAN);
        long step = room.store.epochs(run.id()).getFirst().step();
        room.store.rewind(run.id(), step);
        assertThat(of(run)).extracting(EpochHealth::epoch).containsExactly(0, 1);
    }

    @Test
    void a_run_stopped_and_resumed_within_an_epoch_is_measured_as_one_that_was_not()
            throws Exception {
        Run whole = trained(PLAN);
        Run stopped = room.add(PLAN, Priority.PERSON);
        var subscription =
                room.events.subscribe(event -> {
                    if (event instanceof RunEvent.Progressed) queue.cancel(stopped.id());
                });
        trainUntil(run -> run.status() == RunStatus.CANCELLED);
        subscription.end();
        queue.resume(stopped.id());
        trainUntil(run -> run.id().equals(stopped.id()) && run.status() == RunStatus.FINISHED);
        assertThat(of(room.now(stopped))).isEqualTo(of(whole)).hasSize(3);
    }

    private List<EpochHealth> of(Run run) {
        return new RunHealth(room.store, room.files).of(run);
    }
}
