package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.junit.jupiter.api.Test;

class RunControlTest extends RunQueueFixture {

    private static final int MANY_EPOCHS = 1_000;

    @Test
    void a_queued_run_is_cancelled_at_once_and_never_trained() throws Exception {
        Run unwanted = room.add(RunRoom.plan("Unwanted", 0.02, 1), Priority.PERSON);
        Run wanted = room.add(RunRoom.plan("Wanted", 0.02, 1), Priority.PERSON);
        queue.cancel(unwanted.id());
        assertThat(room.now(unwanted).status()).isEqualTo(RunStatus.CANCELLED);

        trainUntil(run -> run.id().equals(wanted.id()) && run.status() == RunStatus.FINISHED);

        assertThat(room.now(unwanted).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(room.store.epochs(unwanted.id())).isEmpty();
    }

    @Test
    void a_running_run_that_is_cancelled_keeps_its_epochs_and_the_next_one_trains()
            throws Exception {
        Run endless = room.add(RunRoom.plan("Endless", 0.02, MANY_EPOCHS), Priority.PERSON);
        Run next = room.add(RunRoom.plan("Next", 0.02, 1), Priority.PERSON);
        afterFirstEpoch(endless, run -> queue.cancel(run.id()));

        trainUntil(run -> run.id().equals(next.id()) && run.status() == RunStatus.FINISHED);

        Run cancelled = room.now(endless);
        assertThat(cancelled.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(room.store.epochs(cancelled.id())).hasSizeBetween(1, 2);
        assertThat(room.runs.bestWeights(cancelled).arrays()).hasSize(2);
    }

    @Test
    void a_cancelled_run_stays_cancelled_when_the_server_starts_again() throws Exception {
        Run endless = room.add(RunRoom.plan("Endless", 0.02, MANY_EPOCHS), Priority.PERSON);
        afterFirstEpoch(endless, run -> queue.cancel(run.id()));
        trainUntil(run -> run.status() == RunStatus.CANCELLED);

        queue.start();

        assertThat(room.now(endless).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void a_run_stops_after_the_epoch_that_is_under_way_and_can_be_resumed() throws Exception {
        Run run = room.add(RunRoom.plan("Patient", 0.02, 3), Priority.PERSON);
        afterFirstEpoch(run, each -> queue.stopAfterEpoch(each.id()));
        trainUntil(each -> each.status() == RunStatus.CANCELLED);
        assertThat(room.store.epochs(run.id())).hasSize(1);
        assertThatThrownBy(() -> queue.stopAfterEpoch(run.id()))
                .isInstanceOf(UnsuitableStatus.class);

        queue.resume(run.id());
        trainUntil(each -> each.status() == RunStatus.FINISHED);
        assertThat(room.store.epochs(run.id()).stream().map(EpochScores::epoch))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> queue.resume(run.id())).isInstanceOf(UnsuitableStatus.class);
    }

    /// The crash is one that leaves what was asked for in the database alone.
    @Test
    void what_is_asked_of_a_run_outlives_the_server() throws Exception {
        Run patient = room.add(RunRoom.plan("Patient", 0.02, 3), Priority.PERSON);
        started(patient);
        room.queueStore.ask(patient.id(), StopRequest.AFTER_EPOCH);
        trainUntil(run -> run.status() == RunStatus.CANCELLED);
        assertThat(room.store.epochs(patient.id())).hasSize(1);

        queue.resume(patient.id());
        trainUntil(run -> run.status() == RunStatus.FINISHED);
        assertThat(room.store.epochs(patient.id())).hasSize(3);
    }

    @Test
    void what_was_asked_of_a_run_is_forgotten_when_it_is_cancelled_and_resumed() throws Exception {
        Run patient = room.add(RunRoom.plan("Patient", 0.02, 3), Priority.PERSON);
        started(patient);
        room.queueStore.ask(patient.id(), StopRequest.AFTER_EPOCH);
        room.queueStore.requeueInterrupted(3, "");
        queue.cancel(patient.id());
        queue.resume(patient.id());
        trainUntil(run -> run.status() == RunStatus.FINISHED);
        assertThat(room.store.epochs(patient.id())).hasSize(3);
    }

    @Test
    void a_run_that_ends_the_server_again_and_again_fails_and_the_next_one_trains()
            throws Exception {
        Run deadly = room.add(RunRoom.plan("Deadly", 0.02, 1), Priority.PERSON);
        Run next = room.add(RunRoom.plan("Next", 0.02, 1), Priority.PERSON);
        for (int start = 1; start <= 3; start++) {
            assertThat(room.now(deadly).status()).isNotEqualTo(RunStatus.FAILED);
            started(deadly);
        }
        trainUntil(run -> run.id().equals(next.id()) && run.status() == RunStatus.FINISHED);
        assertThat(room.now(deadly).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.now(deadly).failure().orElseThrow())
                .startsWith("The server ended 3 times while this run was being trained");

        queue.resume(deadly.id());
        trainUntil(run -> run.status() == RunStatus.FINISHED);
    }

    private void started(Run run) {
        room.store.started(run.id(), room.trainer(Duration.ZERO).provenance(run));
        room.store.opened(run.id());
    }

    @Test
    void what_waits_can_change_places() {
        Run first = room.add(RunRoom.plan("First", 0.02, 1), Priority.PERSON);
        Run second = room.add(RunRoom.plan("Second", 0.02, 1), Priority.PERSON);
        Run starter = room.add(RunRoom.plan("Starter", 0.02, 1), Priority.STARTER_SET);
        queue.moveForward(starter.id());
        assertThat(waiting()).containsExactly("First", "Starter", "Second");
        queue.moveForward(starter.id());
        queue.moveForward(starter.id());
        assertThat(waiting()).containsExactly("Starter", "First", "Second");
        queue.moveBack(first.id());
        queue.moveBack(first.id());
        assertThat(waiting()).containsExactly("Starter", "Second", "First");
        room.add(RunRoom.plan("Later", 0.02, 1), Priority.PERSON);
        assertThat(waiting()).containsExactly("Starter", "Second", "First", "Later");
        assertThat(queue.before(starter.id())).isZero();
        assertThat(queue.before(first.id())).isEqualTo(2);
        queue.cancel(second.id());
        assertThatThrownBy(() -> queue.moveBack(second.id()))
                .isInstanceOf(UnsuitableStatus.class)
                .hasMessageContaining("does not wait");
    }

    @Test
    void a_paused_queue_begins_nothing_also_after_a_restart_until_it_goes_on() throws Exception {
        queue.pause();
        Run patient = room.add(RunRoom.plan("Patient", 0.02, 1), Priority.PERSON);
        queue.start();
        restart();
        assertThat(room.now(patient).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(queue.isPaused()).isTrue();
        CountDownLatch finished = room.when(run -> run.status() == RunStatus.FINISHED);
        queue.start();
        queue.goOn();
        assertThat(finished.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_run_that_gets_no_better_says_why_it_stopped() throws Exception {
        Run run = room.add(RunRoom.impatient("Impatient", 1e-9, 9), Priority.PERSON);
        trainUntil(each -> each.status() == RunStatus.FINISHED);
        assertThat(room.now(run).remark())
                .contains(
                        "Stopped early, after epoch 3 of 9: validation cross-entropy had not"
                                + " fallen by 0.1 or more for 2 epochs.");
    }

    private List<String> waiting() {
        return queue.waiting(10).stream().map(Run::name).toList();
    }

    @Test
    void what_has_ended_cannot_be_cancelled() throws Exception {
        Run ended = room.add(RunRoom.plan("Ended", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.status() == RunStatus.FINISHED);
        assertThatThrownBy(() -> queue.cancel(ended.id()))
                .isInstanceOf(UnsuitableStatus.class)
                .hasMessage("Ended has ended already, so that there is nothing to cancel.");
        assertThat(room.now(ended).status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void a_run_that_is_deleted_from_the_bin_leaves_nothing_behind() throws Exception {
        Run unwanted = room.add(RunRoom.plan("Unwanted", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.status() == RunStatus.FINISHED);
        Path kept = folder.resolve("runs").resolve(unwanted.id().value());
        assertThat(kept).isDirectory();
        List<RunEvent> told = new ArrayList<>();
        room.events.subscribe(told::add);

        room.runs.delete(unwanted.id());
        room.bin().delete(unwanted.id());

        assertThat(room.runs.all()).isEmpty();
        assertThat(room.store.epochs(unwanted.id())).isEmpty();
        assertThat(kept).doesNotExist();
        assertThat(told).singleElement().isInstanceOf(RunEvent.Deleted.class);
        assertThat(room.add(RunRoom.plan("Unwanted", 0.02, 1), Priority.PERSON).model())
                .isEqualTo(unwanted.model());
    }

    @Test
    void a_run_that_trains_is_not_deleted() throws Exception {
        Run busy = room.add(RunRoom.plan("Busy", 0.02, MANY_EPOCHS), Priority.PERSON);
        List<String> refusals = new ArrayList<>();
        afterFirstEpoch(
                busy,
                run -> {
                    try {
                        room.runs.delete(run.id());
                    } catch (UnsuitableStatus refused) {
                        refusals.add(refused.getMessage());
                    }
                    queue.cancel(run.id());
                });

        trainUntil(run -> run.status() == RunStatus.CANCELLED);

        assertThat(refusals)
                .containsExactly("Busy is being trained. Cancel it first, then delete it.");
        assertThat(room.runs.history(busy)).hasSize(1);
    }

    @Test
    void what_is_not_there_is_said_so() {
        RunId id = RunId.next();
        assertThatThrownBy(() -> queue.cancel(id)).isInstanceOf(UnknownRun.class);
        assertThatThrownBy(() -> room.runs.delete(id))
                .isInstanceOf(UnknownRun.class)
                .hasMessageContaining(id.value());
    }

    /// Acts once, on the training thread, which waits for it.
    private void afterFirstEpoch(Run watched, Consumer<Run> act) {
        var acted = new AtomicBoolean();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)
                    && run.id().equals(watched.id())
                    && run.status() == RunStatus.RUNNING
                    && run.last().isPresent()
                    && acted.compareAndSet(false, true)) {
                act.accept(run);
            }
        });
    }
}
