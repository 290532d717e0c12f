package org.glyphery.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Component;

/// Which models will answer once they have learned.
@Component
class PendingModels {

    /// The most names that are told: nobody reads all of a long queue, and no more than these are
    /// read from it.
    private static final int MOST_NAMED = 3;

    private final RunQueue queue;
    private final Runs runs;

    PendingModels(RunQueue queue, Runs runs) {
        this.queue = queue;
        this.runs = runs;
    }

    /// Whether any is trained, or waits for it.
    boolean areComing() {
        return training().isPresent() || queue.waiting() > 0;
    }

    /// The sentence; empty when nothing more is under way.
    String sentence() {
        List<String> names = new ArrayList<>();
        training().filter(PendingModels::isNew).map(Run::name).ifPresent(names::add);
        int waiting = queue.waiting();
        var next = queue.waiting(MOST_NAMED);
        next.stream().filter(PendingModels::isNew).map(Run::name).forEach(names::add);
        return sentence(names, waiting - next.size());
    }

    /// @param names of those that come first
    /// @param others how many come after them
    static String sentence(List<String> names, int others) {
        if (names.isEmpty()) return "";
        if (names.size() + others == 1) {
            return names.getFirst() + " is still to come, as soon as it has learned for one epoch.";
        }
        List<String> named = new ArrayList<>(names);
        if (others > 0) {
            named.add(others == 1 ? "one other" : NumberWords.count(others) + " others");
        }
        return NumberWords.list(named)
                + " are still to come, each as soon as it has learned for one epoch.";
    }

    /// The run whose turn it is, unless it has just ended.
    private Optional<Run> training() {
        return queue.turn().flatMap(runs::find).filter(PendingModels::isUnderWay);
    }

    /// Whether it goes on by itself.
    static boolean isUnderWay(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING -> true;
            case PAUSED, FINISHED, FAILED, CANCELLED -> false;
        };
    }

    /// One that was cut off and goes on answers already.
    private static boolean isNew(Run run) {
        return run.best().isEmpty();
    }
}
