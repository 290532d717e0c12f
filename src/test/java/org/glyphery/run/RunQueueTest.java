package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.glyphery.network.Compute;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.Plan;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueTest {

    @TempDir Path folder;

    private RunRoom room;

    @BeforeEach
    void open() {
        room = new RunRoom(folder);
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void the_starter_set_is_stored_whole_before_anything_trains() {
        room.starterSet(true).addOnFirstStart();
        List<Run> stored = room.runs.all().reversed();
        assertThat(stored.stream().map(Run::plan)).isEqualTo(StarterSet.plans());
        assertThat(stored).allMatch(run -> run.status() == RunStatus.QUEUED);
        assertThat(stored).allMatch(run -> run.best().isEmpty() && run.last().isEmpty());
        assertThat(stored).allMatch(run -> run.trainingSeconds().isEmpty());
        assertThat(stored.stream().map(Run::id)).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(stored.getFirst().parameters()).isEqualTo(7_850);
        room.starterSet(true).addOnFirstStart();
        assertThat(room.runs.all()).hasSameSizeAs(stored);
    }

    @Test
    void a_home_with_runs_gets_no_starter_set() {
        room.add(RunRoom.plan("Mine", 0.1, 1), Priority.PERSON);
        room.starterSet(true).addOnFirstStart();
        assertThat(room.runs.all()).hasSize(1);
    }

    @Test
    void people_come_before_the_starter_set_and_else_first_come_first_served() {
        room.add(RunRoom.plan("Starter 1", 0.1, 1), Priority.STARTER_SET);
        room.add(RunRoom.plan("Starter 2", 0.1, 1), Priority.STARTER_SET);
        room.add(RunRoom.plan("Person 1", 0.1, 1), Priority.PERSON);
        room.add(RunRoom.plan("Person 2", 0.1, 1), Priority.PERSON);
        var order = new ArrayList<String>();
        Optional<Run> next = room.store.nextQueued();
        while (next.isPresent()) {
            order.add(next.get().name());
            room.store.ended(next.get().id(), RunStatus.FINISHED, null);
            next = room.store.nextQueued();
        }
        assertThat(order).containsExactly("Person 1", "Person 2", "Starter 1", "Starter 2");
    }

    @Test
    void an_interrupted_run_goes_on_where_it_was_and_ends_as_if_it_never_stopped()
            throws Exception {
        Plan plan = RunRoom.plan("Interrupted", 0.02, 3);
        Run run = room.add(plan, Priority.PERSON);
        interruptAfterFirstEpoch();
        assertThat(room.now(run).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(room.now(run).last().orElseThrow().epoch()).isEqualTo(1);
        leaveHalfAnEpoch(run);
        trainUntil(each -> each.status() == RunStatus.FINISHED);
        assertThat(room.runs.all()).hasSize(1);
        assertThat(room.store.epochs(run.id()).stream().map(EpochScores::epoch))
                .containsExactly(1, 2, 3);
        Checkpoint uninterrupted = lastOf(plan);
        assertThat(room.files.weights(run.id(), 3)).isEqualTo(uninterrupted.weights());
        assertThat(room.files.checkpoint(run.id(), room.now(run).last().orElseThrow()))
                .isEqualTo(uninterrupted);
        assertThat(folder.resolve("runs").resolve(run.id()).resolve("epochs"))
                .isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void templates_interrupted_after_their_only_epoch_are_finished() throws Exception {
        Run templates = room.add(StarterSet.plans().getFirst(), Priority.STARTER_SET);
        interruptAfterFirstEpoch();
        room.store.started(templates.id(), Provenance.ofThisMachine(templates.compute()));

        trainUntil(run -> run.status() == RunStatus.FINISHED || run.status() == RunStatus.FAILED);

        assertThat(room.now(templates).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(room.store.epochs(templates.id())).hasSize(1);
    }

    @Test
    void a_run_that_diverges_fails_with_a_sentence_and_the_next_one_trains() throws Exception {
        Run absurd = room.add(RunRoom.plan("Absurd", 1e38, 1), Priority.PERSON);
        Run sound = room.add(RunRoom.plan("Sound", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.id().equals(sound.id()) && run.status() == RunStatus.FINISHED);
        assertThat(room.now(absurd).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.now(absurd).failure().orElseThrow())
                .isEqualTo(
                        "Training diverged: the loss is no longer a number. Lower the learning"
                                + " rate, or clip gradients, and start again.");
        assertThat(room.now(absurd).best()).isEmpty();
        assertThat(room.now(sound).best().orElseThrow().test().accuracy()).isGreaterThan(0.8);
        assertThat(room.now(sound).trainingSeconds()).isPresent();
    }

    @Test
    void a_damaged_checkpoint_fails_its_run_and_no_other() throws Exception {
        Run damaged = room.add(RunRoom.plan("Damaged", 0.02, 3), Priority.PERSON);
        interruptAfterFirstEpoch();
        Path weights =
                folder.resolve("runs").resolve(damaged.id()).resolve("epochs/0001/weights.npz");
        Files.write(weights, new byte[100]);
        Run sound = room.add(RunRoom.plan("Sound", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.id().equals(sound.id()) && run.status() == RunStatus.FINISHED);
        assertThat(room.now(damaged).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.now(damaged).failure()).isPresent();
    }

    private void interruptAfterFirstEpoch() throws InterruptedException {
        RunQueue queue = room.queue();
        var interrupted = new CountDownLatch(1);
        var subscription =
                room.events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var run)
                            && run.last().isPresent()
                            && interrupted.getCount() > 0) {
                        Thread.ofPlatform().start(queue::stop);
                        interrupted.countDown();
                        awaitMoment(); // the training thread is held until stop is asked
                    }
                });
        queue.start();
        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        subscription.end();
    }

    private void trainUntil(Predicate<Run> done) throws InterruptedException {
        var ended = new CountDownLatch(1);
        var subscription =
                room.events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var run) && done.test(run)) {
                        ended.countDown();
                    }
                });
        RunQueue queue = room.queue();
        queue.start();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        subscription.end();
    }

    /// As a crash between files and database leaves it.
    private void leaveHalfAnEpoch(Run run) throws IOException {
        Path epochs = folder.resolve("runs").resolve(run.id()).resolve("epochs");
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

    private static Checkpoint lastOf(Plan plan) throws InterruptedException {
        var heard = new ArrayList<TrainingEvent>();
        var dataset = RunRoom.DATASETS.open(plan.dataset());
        new Training(plan, dataset, Compute.ofThisMachine(), heard::add, () -> false)
                .run(Optional.empty());
        return ((EpochCompleted) heard.getLast()).checkpoint();
    }
}
