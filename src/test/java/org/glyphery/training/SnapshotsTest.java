package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Quantised;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.SnapshotTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotsTest extends TrainingFixture {

    /// Nine steps an epoch, so that the fiftieth update lies in the sixth.
    @Test
    void the_first_updates_and_every_epoch_are_kept_as_they_were() throws Exception {
        Plan plan = plan(new Architecture.Linear(), Initialisation.NORMAL, 0.01, 32, 6, SLIGHT);
        Dataset digits = Digits.first(288, 0, 10);
        everyCheckpoint(plan, digits);
        assertThat(updates())
                .extracting(Snapshot::moment)
                .isEqualTo(IntStream.rangeClosed(0, 50).boxed().toList());
        for (CheckpointTaken taken : only(CheckpointTaken.class)) {
            Checkpoint checkpoint = taken.checkpoint();
            if (checkpoint.step() > 50) continue;
            assertThat(updates().get((int) checkpoint.step()).kernels())
                    .containsExactly(quantised(checkpoint.weights()));
        }
        for (EpochCompleted epoch : epochs()) {
            var snapshot = epoch.snapshot().orElseThrow();
            assertThat(snapshot.moment()).isEqualTo(epoch.checkpoint().epoch());
            assertThat(snapshot.kernels()).containsExactly(quantised(epoch.checkpoint().weights()));
        }
        assertThat(updates().getFirst()).isNotEqualTo(updates().get(1));
    }

    private static Quantised quantised(Weights weights) {
        return Quantised.of(weights.get("dense1/kernel")).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_resumed_training_takes_the_snapshots_of_an_uninterrupted_one(Architecture architecture)
            throws Exception {
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 32, 2, SLIGHT);
        Dataset digits = Digits.first(96, 0, 20);
        everyCheckpoint(plan, digits);
        List<Snapshot> whole = all();
        Checkpoint last = epochs().getLast().checkpoint();
        Checkpoint within = only(CheckpointTaken.class).getFirst().checkpoint();
        heard.clear();
        run(plan, digits, new TrainingStart.Resumed(within, List.of()));
        assertThat(all()).isEqualTo(whole.subList((int) within.step() + 1, whole.size()));
        assertThat(timeless(epochs().getLast().checkpoint())).isEqualTo(timeless(last));
    }

    @Test
    void whoever_goes_on_from_anothers_weights_begins_with_them() throws Exception {
        Plan plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 30, 1, SLIGHT);
        Dataset digits = Digits.first(90, 0, 10);
        run(plan, digits, new TrainingStart.Fresh());
        Weights weights = epochs().getLast().checkpoint().weights();
        heard.clear();
        run(plan, digits, new TrainingStart.From(weights));
        assertThat(updates().getFirst().kernels()).containsExactly(quantised(weights));
    }

    @Test
    void numbers_that_a_training_has_lost_are_not_kept() throws Exception {
        Plan plan =
                plan(
                        new UpdateRule(new Optimizer.Sgd(), 0, 0),
                        new Architecture.Mlp(List.of(16), Activation.RELU),
                        Initialisation.HE,
                        1e20,
                        10,
                        3,
                        Distortion.NONE);
        assertThat(run(plan, Digits.first(100, 0, 10), new TrainingStart.Fresh()))
                .isInstanceOf(Outcome.Diverged.class);
        assertThat(updates()).extracting(Snapshot::moment).startsWith(0);
        assertThat(updates().size()).isLessThan(11);
    }

    @Test
    void a_film_comes_back_from_its_arrays() throws Exception {
        Plan plan = plan(LSTM, Initialisation.GLOROT, 0.01, 30, 1, Distortion.NONE);
        run(plan, Digits.first(90, 0, 10), new TrainingStart.Fresh());
        var film = new Film(updates());
        assertThat(Film.of(film.arrays())).isEqualTo(film);
        assertThat(film.arrays())
                .extracting(Object::toString)
                .startsWith("moments[4]", "lstm1/kernel[4, 16, 64]", "lstm1/kernel/scale[4]")
                .hasSize(1 + 2 * 4);
    }

    private void everyCheckpoint(Plan plan, Dataset digits) throws InterruptedException {
        new Training(plan, digits, TWO_TOWERS, Duration.ZERO, heard::add, () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
    }

    private List<Snapshot> updates() {
        return only(SnapshotTaken.class).stream().map(SnapshotTaken::snapshot).toList();
    }

    /// The snapshots of updates and epochs, as they were told.
    private List<Snapshot> all() {
        return heard.stream().flatMap(SnapshotsTest::snapshot).toList();
    }

    private static Stream<Snapshot> snapshot(TrainingEvent event) {
        return switch (event) {
            case SnapshotTaken(var snapshot) -> Stream.of(snapshot);
            case EpochCompleted epoch -> epoch.snapshot().stream();
            case CheckpointTaken _, TrainingEvent.StartMeasured _, TrainingEvent.StepCompleted _ ->
                    Stream.of();
        };
    }
}
