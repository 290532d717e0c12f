package org.glyphery.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// A queue in which two runs race.
abstract class RaceFixture extends RunQueueFixture {

    final List<String> epochs = new ArrayList<>(); // "name epoch", as they were stored

    @BeforeEach
    void listen() {
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)
                    && run.status() == RunStatus.RUNNING
                    && run.last().isPresent()) {
                String epoch = "%s %d".formatted(run.name(), run.last().get().epoch());
                if (!epochs.contains(epoch)) epochs.add(epoch);
            }
        });
    }

    Race race(int firstEpochs, int secondEpochs) {
        return room.races.start(
                RunRoom.plan("First", 0.02, firstEpochs),
                RunRoom.plan("Second", 0.02, secondEpochs));
    }

    /// Acts once one of them has stored an epoch, on the training thread, which waits for it.
    void once(Race race, int place, int epoch, Consumer<Run> act) {
        var acted = new AtomicBoolean();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)
                    && run.id().equals(race.runs().get(place).id())
                    && run.status() == RunStatus.RUNNING
                    && epoch(run) == epoch
                    && acted.compareAndSet(false, true)) {
                act.accept(run);
            }
        });
    }

    static int epoch(Run run) {
        return run.last().map(EpochScores::epoch).orElse(0);
    }

    void trainUntilOver(Race race) throws InterruptedException {
        trainUntil(_ -> now(race).stream().allMatch(RaceFixture::hasEnded));
    }

    static boolean hasEnded(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING, PAUSED -> false;
            case FINISHED, FAILED, CANCELLED -> true;
        };
    }

    List<Run> now(Race race) {
        return race.runs().stream().map(room::now).toList();
    }

    Stream<RunStatus> statuses(Race race) {
        return now(race).stream().map(Run::status);
    }

    List<String> waiting() {
        return queue.waiting(10).stream().map(Run::name).toList();
    }
}
