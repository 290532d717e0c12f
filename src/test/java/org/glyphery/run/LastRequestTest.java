package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.junit.jupiter.api.Test;

/// What is asked of a run while it stops as it was asked to before: the last word counts.
class LastRequestTest extends RunQueueFixture {

    @Test
    void a_run_that_is_cancelled_while_it_pauses_is_cancelled() throws Exception {
        Run run = pausedAtOnce(queue::cancel);
        assertThat(room.now(run).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(room.store.epochs(run.id())).isEmpty();
        queue.resume(run.id());
        trainUntil(each -> each.status() == RunStatus.FINISHED);
    }

    @Test
    void a_run_that_is_to_stop_after_the_epoch_while_it_pauses_trains_all_of_the_epoch()
            throws Exception {
        Run run = pausedAtOnce(queue::stopAfterEpoch);
        assertThat(room.now(run).status()).isEqualTo(RunStatus.CANCELLED);
        long perEpoch = room.runs.steps(run).orElseThrow() / run.epochs();
        assertThat(room.store.epochs(run.id()))
                .singleElement()
                .satisfies(epoch -> assertThat(epoch.step()).isEqualTo(perEpoch));
    }

    /// Whatever becomes of the row meanwhile.
    @Test
    void a_run_that_is_asked_for_nothing_else_while_it_pauses_is_paused() throws Exception {
        Run run = pausedAtOnce(id -> room.queueStore.ask(id, StopRequest.NONE));
        assertThat(room.now(run).status()).isEqualTo(RunStatus.PAUSED);
        assertThat(room.queueStore.asked(run.id())).isEqualTo(StopRequest.NONE);
    }

    /// A run that is paused at its first step, once it trains no more.
    ///
    /// @param meanwhile what happens while its checkpoint is written
    private Run pausedAtOnce(Consumer<RunId> meanwhile) throws InterruptedException {
        Run run = room.add(RunRoom.plan("Patient", 0.02, 2), Priority.PERSON);
        var paused = new AtomicBoolean();
        var acted = new AtomicBoolean();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Progressed && paused.compareAndSet(false, true)) {
                queue.pause(run.id());
            }
        });
        room.disk.onWrite =
                _ -> {
                    if (paused.get() && acted.compareAndSet(false, true)) {
                        meanwhile.accept(run.id());
                    }
                };
        CountDownLatch next =
                room.when(
                        each -> each.name().equals("Next") && each.status() == RunStatus.FINISHED);
        room.add(RunRoom.plan("Next", 0.02, 1), Priority.PERSON);
        queue.start();
        assertThat(next.await(60, TimeUnit.SECONDS)).isTrue();
        restart();
        assertThat(acted).isTrue();
        return run;
    }
}
