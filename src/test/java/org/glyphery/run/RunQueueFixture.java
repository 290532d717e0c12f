package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A queue over a room of its own.
abstract class RunQueueFixture {

    @TempDir Path folder;

    RunRoom room;

    @BeforeEach
    void open() {
        room = new RunRoom(folder);
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    void trainUntil(Predicate<Run> done) throws InterruptedException {
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
}
