package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glyphery.dataset.Digits;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

/// Rooms over one home folder, each with a database of its own: as when the database was lost.
class RunRecoveryTest extends RunQueueFixture {

    private static final Plan WITH_NORMS =
            PlanTexts.readYaml(
                    """
                    name: With norms
                    tags: [kept]
                    architecture: {kind: linear}
                    learning: {epochs: 2, batchSize: 2000, gradientNorms: true}
                    """);

    @Test
    void all_that_the_database_knew_of_a_finished_run_comes_back_from_its_folder()
            throws Exception {
        Run before = trained(WITH_NORMS);
        List<EpochScores> epochs = room.store.epochs(before.id());
        var norms = room.norms.of(before.id());
        var execution = room.store.execution(before.id());
        loseDatabase();

        List<TakenBack> taken = room.recovery.takeBack();

        assertThat(taken).hasSize(1).allMatch(TakenBack::isWhole);
        assertThat(taken.getFirst().epochs()).containsExactly(1, 2);
        assertThat(room.now(before)).isEqualTo(before);
        assertThat(room.store.epochs(before.id())).isEqualTo(epochs);
        assertThat(epochs.getLast().test().flatMap(Scores::examplesSha256))
                .contains(Digits.mnist().test().sha256());
        assertThat(epochs.getLast().validation().flatMap(Scores::examplesSha256)).isPresent();
        assertThat(epochs).allMatch(epoch -> epoch.calibration().isPresent());
        assertThat(room.norms.of(before.id())).isEqualTo(norms).hasSize(3);
        assertThat(room.store.execution(before.id())).isEqualTo(execution);
        assertThat(room.runs.like(WITH_NORMS)).contains(before);
        assertThat(room.runs.bestWeights(before).arrays()).hasSize(2);
        assertThat(new RunFilms(room.runs, room.files).firstUpdates(before).snapshots())
                .hasSize(51);
        assertThat(room.recovery.takeBack()).isEmpty();
    }

    @Test
    void a_run_that_was_under_way_comes_back_as_cancelled_and_goes_on() throws Exception {
        Run run = room.add(RunRoom.plan("Under way", 0.02, 3), Priority.PERSON);
        var first = room.when(each -> each.last().isPresent());
        queue.start();
        assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        loseDatabase();

        room.recovery.takeBack();

        assertThat(room.now(run).status()).isIn(RunStatus.CANCELLED, RunStatus.FINISHED);
        if (room.now(run).status() == RunStatus.CANCELLED) queue.resume(run.id());
        trainUntil(each -> each.status() == RunStatus.FINISHED);
        assertThat(room.store.epochs(run.id()).stream().map(EpochScores::epoch))
                .containsExactly(1, 2, 3);
    }

    @Test
    void what_a_folder_does_not_say_is_named_and_the_folder_stays() throws Exception {
        Run whole = trained(RunRoom.plan("Whole", 0.02, 2));
        Run older = trained(RunRoom.plan("Older", 0.02, 1));
        Files.delete(epoch(whole, 1).resolve("scores.json"));
        Files.delete(epoch(older, 1).resolve("scores.json"));
        Files.delete(folder.resolve("runs").resolve(older.id().value()).resolve("run.json"));
        loseDatabase();

        List<TakenBack> taken = room.recovery.takeBack();

        assertThat(taken.getFirst().epochs()).containsExactly(2);
        assertThat(taken.getFirst().without()).containsExactly(1);
        assertThat(taken.getLast().run()).isEmpty();
        assertThat(taken.getLast().without()).containsExactly(1);
        assertThat(taken).noneMatch(TakenBack::isWhole);
        assertThat(room.folders.orphans()).hasSize(1);
        assertThat(epoch(older, 1).resolve("weights.npz")).exists();
    }

    @Test
    void weights_that_are_not_those_that_were_stored_are_refused_with_a_sentence()
            throws Exception {
        Run run = trained(RunRoom.plan("Tampered", 0.02, 2));
        Path file = epoch(run, 2).resolve("weights.npz");
        Files.copy(epoch(run, 1).resolve("weights.npz"), file, StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(run);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertDamaged(run);
        assertThat(room.runs.weights(run, 1)).isPresent();
    }

    private void assertDamaged(Run run) {
        assertThatThrownBy(() -> room.runs.weights(run, 2))
                .isInstanceOf(DamagedEpoch.class)
                .hasMessageContaining("The weights of epoch 2")
                .hasMessageContaining("damaged or gone");
    }

    private Path epoch(Run run, int epoch) {
        return folder.resolve("runs/%s/epochs/%04d".formatted(run.id(), epoch));
    }

    private void loseDatabase() throws IOException {
        queue.stop();
        room.close();
        openRoom();
        openQueue();
    }
}
