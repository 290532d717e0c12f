package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glyphery.Bytes;
import org.junit.jupiter.api.Test;

/// The queue while nothing can be stored.
class QueueRestTest extends RunQueueFixture {

    @Test
    void on_a_full_disk_all_wait_and_go_on_by_themselves_where_they_were() throws Exception {
        Run uninterrupted = trained(RunRoom.plan("Uninterrupted", 0.02, 3));
        Run unlucky = room.add(RunRoom.plan("Unlucky", 0.02, 3), Priority.PERSON);
        Run next = room.add(RunRoom.plan("Next", 0.02, 1), Priority.PERSON);
        afterFirstEpoch(unlucky, _ -> room.disk.full = true);
        CountDownLatch rests = rests();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(queue.rests().orElseThrow())
                .startsWith("The disk of the home folder is full, so that nothing can be stored")
                .endsWith("the queue goes on by itself then.");
        assertThat(room.now(unlucky).failure()).isEmpty();
        assertThat(room.store.epochs(unlucky.id())).hasSize(1);
        assertThat(folder.resolve("runs/%s/epochs".formatted(unlucky.id())))
                .isDirectoryNotContaining("glob:**.partial");
        assertThat(room.now(next).status()).isEqualTo(RunStatus.QUEUED);
        EpochScores first = room.store.epochs(unlucky.id()).getFirst();

        CountDownLatch done = whenFinished(next);
        room.disk.full = false;
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(queue.rests()).isEmpty();
        assertThat(room.store.epochs(unlucky.id())).hasSize(3).first().isEqualTo(first);
        assertThat(room.store.lastWeightsSha256(unlucky.id()))
                .isEqualTo(room.store.lastWeightsSha256(uninterrupted.id()));
    }

    @Test
    void where_a_file_alone_finds_no_room_its_run_waits_again_at_once() throws Exception {
        Run large = room.add(RunRoom.plan("Large", 0.02, 2), Priority.PERSON);
        CountDownLatch rests = rests();
        room.disk.lastBytes = 10_000; // of weights, 31,400
        afterFirstEpoch(large, _ -> room.disk.full = true);
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(room.now(large).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(room.now(large).last().orElseThrow().epoch()).isEqualTo(1);

        CountDownLatch done = whenFinished(large);
        room.disk.full = false;
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(room.store.epochs(large.id())).hasSize(2);
    }

    @Test
    void no_run_begins_without_room_for_its_checkpoints() throws Exception {
        room.disk.usableBytes = Bytes.MIB;
        Run waits = room.add(RunRoom.plan("Waits", 0.02, 1), Priority.PERSON);
        CountDownLatch rests = rests();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(room.now(waits).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(queue.rests().orElseThrow())
                .startsWith(
                        "The disk of the home folder has 1 MiB left, and 32.2 MiB are needed to"
                                + " train");

        CountDownLatch done = whenFinished(waits);
        room.disk.usableBytes = Long.MAX_VALUE;
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_run_that_was_put_back_often_is_not_taken_for_one_that_ends_the_server() {
        Run run = room.add(RunRoom.plan("Unlucky", 0.02, 1), Priority.PERSON);
        for (int start = 1; start <= 9; start++) {
            room.store.started(run.id(), room.trainer(Duration.ZERO).provenance(run));
            assertThat(room.queueStore.putBackInterrupted()).containsExactly(run.id());
            assertThat(room.now(run).status()).isEqualTo(RunStatus.QUEUED);
        }
        assertThat(room.queueStore.putBackInterrupted()).isEmpty();
    }

    private CountDownLatch whenFinished(Run wanted) {
        return room.when(run -> run.id().equals(wanted.id()) && run.status() == RunStatus.FINISHED);
    }

    private void afterFirstEpoch(Run watched, Consumer<Run> act) {
        var acted = new AtomicBoolean();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)
                    && run.id().equals(watched.id())
                    && run.last().isPresent()
                    && acted.compareAndSet(false, true)) {
                act.accept(run);
            }
        });
    }
}
