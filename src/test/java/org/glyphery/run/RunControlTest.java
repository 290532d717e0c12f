package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.glyphery.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControlTest {

    private static final int MANY_EPOCHS = 1_000;

    @TempDir Path folder;

    private RunRoom room;
    private RunQueue queue;

    @BeforeEach
    void open() {
        room = new RunRoom(folder);
        queue = room.queue();
    }

    @AfterEach
    void close() throws IOException {
        queue.stop();
        room.close();
    }

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
        assertThat(cancelled.last().orElseThrow().epoch()).isEqualTo(1);
        assertThat(room.runs.bestWeights(cancelled).arrays()).hasSize(2);
    }

    @Test
    void a_cancelled_run_stays_cancelled_when_the_server_starts_again() throws Exception {
        Run endless = room.add(RunRoom.plan("Endless", 0.02, MANY_EPOCHS), Priority.PERSON);
        afterFirstEpoch(endless, run -> queue.cancel(run.id()));
        trainUntil(run -> run.status() == RunStatus.CANCELLED);
        queue.stop();

        room.queue().start();

        assertThat(room.now(endless).status()).isEqualTo(RunStatus.CANCELLED);
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
    void a_deleted_run_leaves_nothing_behind() throws Exception {
        Run unwanted = room.add(RunRoom.plan("Unwanted", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.status() == RunStatus.FINISHED);
        Path kept = folder.resolve("runs").resolve(unwanted.id());
        assertThat(kept).isDirectory();
        List<RunEvent> told = new ArrayList<>();
        room.events.subscribe(told::add);

        room.runs.delete(unwanted.id());

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
        String id = Ids.next();
        assertThatThrownBy(() -> queue.cancel(id)).isInstanceOf(UnknownRun.class);
        assertThatThrownBy(() -> room.runs.delete(id))
                .isInstanceOf(UnknownRun.class)
                .hasMessageContaining(id);
    }

    /// On the training thread, which waits for it.
    private void afterFirstEpoch(Run watched, Consumer<Run> act) {
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)
                    && run.id().equals(watched.id())
                    && run.status() == RunStatus.RUNNING
                    && run.last().isPresent()) {
                act.accept(run);
            }
        });
    }

    private void trainUntil(Predicate<Run> done) throws InterruptedException {
        var ended = new CountDownLatch(1);
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run) && done.test(run)) ended.countDown();
        });
        queue.start();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
