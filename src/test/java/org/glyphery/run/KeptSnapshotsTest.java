package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.network.Quantised;
import org.glyphery.training.Film;
import org.glyphery.training.Outcome;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Snapshot;
import org.glyphery.training.StopRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Snapshots, kept with runs.
class KeptSnapshotsTest extends RunQueueFixture {

    private static final Plan PLAN =
            PlanTexts.readYaml(
                    """
                    name: Filmed
                    architecture: {kind: mlp, hiddenUnits: [8]}
                    learning: {epochs: 3, batchSize: 1000}
                    """);

    private RunFilms films;

    @BeforeEach
    void open() {
        films = new RunFilms(room.runs, room.files);
    }

    @Test
    void a_run_keeps_its_first_updates_and_all_epochs_also_without_their_weights()
            throws Exception {
        Run run = trained(PLAN);
        assertThat(moments(films.firstUpdates(run)))
                .isEqualTo(IntStream.rangeClosed(0, 50).boxed().toList());
        Film epochs = films.epochs(run, 0, Integer.MAX_VALUE);
        assertThat(moments(epochs)).containsExactly(1, 2, 3);
        assertThat(epochs.snapshots().getLast().kernels())
                .containsExactly(
                        Quantised.of(room.runs.weights(run, 3).orElseThrow().get("dense1/kernel"))
                                .orElseThrow());
        assertThat(films.epochs(run, 2, 2).snapshots()).containsExactly(epochs.snapshots().get(1));

        room.storage().freeWeights(List.of(run.id()));
        assertThat(room.runs.storedEpochs(run)).hasSizeLessThan(3);
        assertThat(films.epochs(run, 0, 3)).isEqualTo(epochs);
        assertThat(films.epochs(run)).containsExactly(1, 2, 3);
    }

    /// A checkpoint after every step; the second time nobody asks, as when the server is killed.
    @Test
    void a_run_paused_and_killed_within_its_first_updates_keeps_all_of_them() throws Exception {
        Run whole = trained(PLAN);
        Run run = room.add(PLAN, Priority.PERSON);
        train(run, () -> step(run) < 3 ? StopRequest.NONE : StopRequest.PAUSE);
        assertThat(moments(films.firstUpdates(run))).containsExactly(0, 1, 2, 3);
        assertThatThrownBy(() -> train(run, () -> killedAt(run, 20))).hasMessage("killed");
        assertThat(moments(films.firstUpdates(run)))
                .isEqualTo(IntStream.rangeClosed(0, 20).boxed().toList());
        train(run, () -> StopRequest.NONE);
        assertThat(films.firstUpdates(run)).isEqualTo(films.firstUpdates(whole));
        assertThat(films.epochs(run, 0, 9)).isEqualTo(films.epochs(whole, 0, 9));
    }

    private void train(Run run, Supplier<StopRequest> stopRequest) throws InterruptedException {
        RunTrainer trainer = room.trainer(Duration.ZERO);
        try (OpenRun open = trainer.open(run, stopRequest, _ -> {}, () -> 0)) {
            Optional<Outcome> end = open.nextEpoch();
            while (end.isEmpty()) end = open.nextEpoch();
            trainer.end(run, end.get());
        }
    }

    private StopRequest killedAt(Run run, int step) {
        if (step(run) >= step) throw new IllegalStateException("killed");
        return StopRequest.NONE;
    }

    /// The step of the newest checkpoint; 0 before there is one.
    private int step(Run run) {
        String[] steps = folder.resolve("runs/%s/interim".formatted(run.id())).toFile().list();
        return Stream.ofNullable(steps)
                .flatMap(Arrays::stream)
                .filter(name -> name.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    @Test
    void a_run_that_diverges_keeps_the_updates_before() throws Exception {
        Plan wild =
                PlanTexts.readYaml(
                        """
                        architecture: {kind: mlp, hiddenUnits: [8]}
                        learning:
                          epochs: 1
                          batchSize: 1000
                          update: {optimizer: {kind: sgd}}
                          schedule: {kind: constant, learningRate: 1.0e20}
                        """);
        Run run = room.add(wild, Priority.PERSON);
        trainUntil(each -> each.status() == RunStatus.FAILED);
        assertThat(moments(films.firstUpdates(run))).startsWith(0, 1).hasSizeLessThan(50);
        assertThatThrownBy(() -> films.epochs(run, 0, 9))
                .isInstanceOf(NoSnapshots.class)
                .hasMessageStartingWith("Neither snapshots nor weights are kept of the epochs");
    }

    @Test
    void an_older_run_has_the_epochs_alone_whose_weights_are_kept() throws Exception {
        Run run = trained(PLAN);
        Film before = films.epochs(run, 0, 9);
        Files.delete(firstUpdates(run));
        for (int epoch = 1; epoch <= 3; epoch++) Files.delete(snapshot(run, epoch));
        assertThat(films.epochs(run, 0, 9)).isEqualTo(before);
        assertThat(films.hasFirstUpdates(run)).isFalse();
        assertThatThrownBy(() -> films.firstUpdates(run))
                .isInstanceOf(NoSnapshots.class)
                .hasMessageContaining("it was trained by an older version");
    }

    @Test
    void damage_is_told() throws Exception {
        Run run = trained(PLAN);
        for (Path file : List.of(firstUpdates(run), snapshot(run, 2))) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        assertThatThrownBy(() -> films.firstUpdates(run)).isInstanceOf(DamagedSnapshots.class);
        assertThatThrownBy(() -> films.epochs(run, 0, 9))
                .isInstanceOf(DamagedEpoch.class)
                .hasMessageStartingWith("The snapshot of epoch 2 of Filmed cannot be read");
        assertThat(moments(films.epochs(run, 3, 3))).containsExactly(3);
    }

    private Path firstUpdates(Run run) {
        return folder.resolve("runs/%s/first-updates.npz".formatted(run.id()));
    }

    private Path snapshot(Run run, int epoch) {
        return folder.resolve("runs/%s/epochs/%04d/snapshot.npz".formatted(run.id(), epoch));
    }

    private static List<Integer> moments(Film film) {
        return film.snapshots().stream().map(Snapshot::moment).toList();
    }
}
