package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.glyphery.network.Compute;
import org.glyphery.network.Weights;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that were interrupted, by whatever, and go on.
class ResumedRunTest extends RunQueueFixture {

    @Test
    void an_interrupted_run_goes_on_where_it_was_and_ends_as_if_it_never_stopped()
            throws Exception {
        Plan plan = RunRoom.plan("Interrupted", 0.02, 3);
        Run run = room.add(plan, Priority.PERSON);
        interruptAfterEpoch(1);
        assertThat(room.now(run).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(room.now(run).last().orElseThrow().epoch()).isEqualTo(1);
        leaveHalfAnEpoch(run);
        trainUntil(each -> each.status() == RunStatus.FINISHED);
        assertThat(room.runs.all()).hasSize(1);
        assertThat(room.store.epochs(run.id()).stream().map(EpochScores::epoch))
                .containsExactly(1, 2, 3);
        assertThat(last(run)).isEqualTo(lastOf(plan));
        assertThat(folder.resolve("runs").resolve(run.id().value()).resolve("epochs"))
                .isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void templates_interrupted_after_their_only_epoch_are_finished() throws Exception {
        Run templates = room.add(StarterSet.plans().getFirst(), Priority.STARTER_SET);
        interruptAfterEpoch(0);
        Provenance provenance = room.trainer(Duration.ZERO).provenance(templates);
        room.store.started(templates.id(), provenance);

        trainUntil(run -> run.status() == RunStatus.FINISHED || run.status() == RunStatus.FAILED);

        assertThat(room.now(templates).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(room.store.epochs(templates.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights.npz", "optimizer.npz", "losses.csv", "place.json"})
    void a_checkpoint_cut_in_half_is_passed_over_for_the_one_before_it(String file)
            throws Exception {
        Plan plan = RunRoom.plan("Damaged", 0.02, 4);
        Run run = room.add(plan, Priority.PERSON);
        interruptAfterEpoch(2);
        cutInHalf(folder.resolve("runs/%s/epochs/0002/%s".formatted(run.id(), file)));

        trainUntil(each -> each.status() == RunStatus.FINISHED);

        assertThat(room.store.epochs(run.id()).stream().map(EpochScores::epoch))
                .containsExactly(1, 2, 3, 4);
        assertThat(last(run)).isEqualTo(lastOf(plan));
    }

    @Test
    void with_every_checkpoint_damaged_a_run_starts_again_and_ends_the_same() throws Exception {
        Plan plan = RunRoom.plan("Damaged", 0.02, 2);
        Run run = room.add(plan, Priority.PERSON);
        interruptAfterEpoch(1);
        cutInHalf(folder.resolve("runs/%s/epochs/0001/optimizer.npz".formatted(run.id())));

        trainUntil(each -> each.status() == RunStatus.FINISHED);

        assertThat(last(run)).isEqualTo(lastOf(plan));
    }

    /// A checkpoint after every step: the queue stops in the middle of an epoch.
    @Test
    void a_run_goes_on_within_an_epoch_also_from_the_checkpoint_before_a_damaged_one()
            throws Exception {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        architecture: {kind: linear}
                        learning: {epochs: 2, batchSize: 200}
                        """);
        Run run = room.add(plan, Priority.PERSON);
        stopWithinAnEpoch(Duration.ZERO, 55_000 / 200);
        Path interim = folder.resolve("runs/%s/interim".formatted(run.id()));
        String[] kept = Objects.requireNonNull(interim.toFile().list());
        assertThat(kept).hasSize(2);
        Path newest = interim.resolve(Collections.max(List.of(kept)));
        cutInHalf(newest.resolve("weights.npz"));

        trainUntil(each -> each.status() == RunStatus.FINISHED);

        assertThat(last(run)).isEqualTo(lastOf(plan));
        assertThat(interim).doesNotExist();
    }

    /// Its epochs are of many small steps, so that none ends before the pause is asked for.
    @Test
    void a_paused_run_survives_a_restart_lets_the_next_train_and_ends_as_if_it_never_stopped()
            throws Exception {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: Paused
                        architecture: {kind: linear}
                        learning: {epochs: 2, batchSize: 20}
                        """);
        Run run = room.add(plan, Priority.PERSON);
        Run next = room.add(RunRoom.plan("Next", 0.02, 1), Priority.PERSON);
        pauseAfterStep(run, 20);
        trainUntil(each -> each.id().equals(next.id()) && each.status() == RunStatus.FINISHED);
        assertThat(room.now(run).status()).isEqualTo(RunStatus.PAUSED);
        assertThat(room.store.epochs(run.id())).isEmpty();
        assertThat(folder.resolve("runs/%s/interim".formatted(run.id()))).isDirectory();

        Run last = room.add(RunRoom.plan("Last", 0.02, 1), Priority.PERSON);
        queue.resume(run.id());
        assertThat(room.queueStore.queued()).containsExactly(run.id(), last.id());
        trainUntil(each -> each.id().equals(run.id()) && each.status() == RunStatus.FINISHED);

        assertThat(last(run)).isEqualTo(lastOf(plan));
    }

    /// The server ends before the step is done: the next start finds that the run was to be paused.
    @Test
    void a_run_whose_pause_was_asked_for_before_a_kill_is_paused_by_the_next_start()
            throws Exception {
        Run run = room.add(RunRoom.plan("Asked", 0.02, 3), Priority.PERSON);
        interruptAfterEpoch(1);
        room.queueStore.ask(run.id(), StopRequest.PAUSE);

        queue.start();

        assertThat(room.now(run).status()).isEqualTo(RunStatus.PAUSED);
        queue.cancel(run.id());
        assertThat(room.now(run).status()).isEqualTo(RunStatus.CANCELLED);
    }

    private void pauseAfterStep(Run run, int step) {
        RunQueue pausing = queue;
        var asked = new AtomicBoolean();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Progressed(var progress)
                    && progress.runId().equals(run.id())
                    && progress.step() >= step
                    && asked.compareAndSet(false, true)) {
                pausing.pause(run.id());
            }
        });
    }

    @Test
    void only_what_trains_is_paused_and_only_what_rests_is_resumed() {
        Run waiting = room.add(RunRoom.plan("Waiting", 0.02, 1), Priority.PERSON);
        assertThatThrownBy(() -> queue.pause(waiting.id()))
                .isInstanceOf(UnsuitableStatus.class)
                .hasMessageStartingWith("Waiting is not being trained");
        assertThatThrownBy(() -> queue.resume(waiting.id())).isInstanceOf(UnsuitableStatus.class);
    }

    private static void cutInHalf(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    /// Neither at its beginning nor near its end.
    private void stopWithinAnEpoch(Duration checkpointEvery, int steps)
            throws InterruptedException {
        queue = room.queue(checkpointEvery);
        interrupt(event ->
                event instanceof RunEvent.Progressed(var progress)
                        && progress.step() % steps > 10
                        && progress.step() % steps < steps - 10);
    }

    private void interruptAfterEpoch(int epoch) throws InterruptedException {
        interrupt(event ->
                event instanceof RunEvent.Changed(var run)
                        && run.last().stream().anyMatch(last -> last.epoch() == epoch));
    }

    private void interrupt(Predicate<RunEvent> moment) throws InterruptedException {
        RunQueue interrupted = queue;
        var reached = new CountDownLatch(1);
        var subscription =
                room.events.subscribe(event -> {
                    if (reached.getCount() > 0 && moment.test(event)) {
                        Thread.ofPlatform().start(interrupted::stop);
                        reached.countDown();
                        awaitMoment(); // the training thread is held until stop is asked
                    }
                });
        interrupted.start();
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        restart();
        subscription.end();
    }

    /// Leaves what a crash between files and database leaves.
    private void leaveHalfAnEpoch(Run run) throws IOException {
        Path epochs = folder.resolve("runs").resolve(run.id().value()).resolve("epochs");
        for (String name : List.of("0002", "0002.partial")) {
            Files.createDirectories(epochs.resolve(name));
            Files.writeString(epochs.resolve(name).resolve("weights.npz"), "half");
        }
    }

    private static void awaitMoment() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static State lastOf(Plan plan) throws InterruptedException {
        var heard = new ArrayList<TrainingEvent>();
        var dataset = RunRoom.DATASETS.open(plan.dataset());
        new Training(
                        plan,
                        dataset,
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        heard::add,
                        () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
        return state(((EpochCompleted) heard.getLast()).checkpoint());
    }

    private State last(Run run) {
        return state(room.checkpoints.newest(run.id(), room.store.epochs(run.id())).orElseThrow());
    }

    /// What must be the same bit for bit.
    private record State(long step, Weights weights, Weights optimizerState) {}

    private static State state(Checkpoint checkpoint) {
        return new State(checkpoint.step(), checkpoint.weights(), checkpoint.optimizerState());
    }
}
