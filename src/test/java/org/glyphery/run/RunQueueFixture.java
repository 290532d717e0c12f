package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A queue over a room of its own. It trains only while a test waits for something.
abstract class RunQueueFixture extends RunRoomFixture {

    RunQueue queue;

    @BeforeEach
    void openQueue() {
        queue = room.queue();
    }

    @AfterEach
    void stopQueue() {
        queue.stop();
    }

    void trainUntil(Predicate<Run> done) throws InterruptedException {
        CountDownLatch told = room.when(done);
        queue.start();
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        restart();
    }

    /// Does what the server's end and its next start do, before the queue is started.
    void restart() {
        queue.stop();
        queue = room.queue();
    }

    /// Reaches zero once the queue rests.
    CountDownLatch rests() {
        var told = new CountDownLatch(1);
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.QueueChanged && queue.rests().isPresent())
                told.countDown();
        });
        return told;
    }

    Run trained(Plan plan) throws InterruptedException {
        Run run = room.add(plan, Priority.PERSON);
        trainUntil(each -> each.id().equals(run.id()) && each.status() == RunStatus.FINISHED);
        return room.now(run);
    }
}
