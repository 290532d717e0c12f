package org.glyphery.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;

/// Trains runs until all of them have ended, and says meanwhile how far they are.
final class RunFollower {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Runs runs;
    private final RunQueue queue;
    private final RunEvents events;
    private final RemainingTime remaining;
    private final ProgressLine line;
    private final Consumer<Run> ended;
    private final Map<RunId, Run> now = new LinkedHashMap<>(); // by id

    /// @param ended hears of each run as it ends
    RunFollower(Laboratory laboratory, ProgressLine line, Consumer<Run> ended) {
        runs = laboratory.room(Runs.class);
        queue = laboratory.room(RunQueue.class);
        events = laboratory.room(RunEvents.class);
        remaining = new RemainingTime(laboratory);
        this.line = line;
        this.ended = ended;
    }

    /// @return as they ended, in the order given
    List<Run> train(List<Run> wanted) throws InterruptedException {
        wanted.forEach(run -> now.put(run.id(), run));
        var heard = new LinkedBlockingQueue<RunEvent>();
        var subscription = events.subscribe(heard::add);
        try {
            queue.startOnly(now.keySet());
            // The start itself ends a run that was started in vain too often.
            List.copyOf(now.values()).forEach(run -> changed(runs.get(run.id())));
            while (isAnyUnderWay()) {
                hear(heard.poll(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
            }
        } finally {
            subscription.end();
            line.clear();
        }
        return List.copyOf(now.values());
    }

    /// What rests as far as is known here may go on again by now, as successive halving has it.
    private boolean isAnyUnderWay() {
        if (now.values().stream().noneMatch(RunFollower::isUnderWay)) {
            now.keySet().forEach(id -> runs.find(id).ifPresent(run -> now.put(id, run)));
        }
        return now.values().stream().anyMatch(RunFollower::isUnderWay);
    }

    static boolean isUnderWay(Run run) {
        return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    }

    private void hear(@Nullable RunEvent event) {
        switch (event) {
            case null ->
                    queue.rests()
                            .ifPresent(why -> {
                                throw new QueueRests(why);
                            });
            case RunEvent.Changed(var run) when now.containsKey(run.id()) -> changed(run);
            case RunEvent.Progressed(var progress) -> show(progress, List.copyOf(now.values()));
            case RunEvent.Changed _, RunEvent.Deleted _, RunEvent.QueueChanged _ -> {}
        }
    }

    private void show(RunProgress progress, List<Run> all) {
        line.show(RemainingTime.name(progress, all), remaining.of(progress, all));
    }

    private void changed(Run run) {
        Run before = now.put(run.id(), run);
        if (before == null || before.status() != run.status()) remaining.forget();
        if (run.last().isPresent() && (before == null || !before.last().equals(run.last()))) {
            line.log(remaining.ofEpoch(run, List.copyOf(now.values())));
        }
        if (before != null && isUnderWay(before) && !isUnderWay(run)) {
            line.clear();
            ended.accept(run);
        }
    }
}
