package org.glyphery.ui;

import org.glyphery.NumberWords;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunQueue;
import org.glyphery.training.RunId;

/// What a run in the queue waits for, as a sentence.
public final class WaitingWords {

    private WaitingWords() {}

    public static String of(RunId id, RunQueue queue) {
        if (queue.isPaused()) {
            return "It waits, since the queue is paused: let it go on on the page Runs.";
        }
        return queue.rests().orElseGet(() -> whatComesBefore(id, queue));
    }

    private static String whatComesBefore(RunId id, RunQueue queue) {
        int others = queue.before(id);
        return queue.progress()
                .map(now -> "It waits for %s%s.".formatted(training(now), andFor(others)))
                .orElseGet(() ->
                        others == 0
                                ? "It waits for its turn."
                                : "It waits for %s.".formatted(runs(others, "run")));
    }

    private static String training(RunProgress now) {
        return "%s, which has about %s to go"
                .formatted(now.name(), NumberWords.whole(now.remaining()));
    }

    private static String andFor(int others) {
        return others == 0 ? "" : ", and for " + runs(others, "more run");
    }

    private static String runs(int count, String noun) {
        return "%s %s%s".formatted(NumberWords.word(count), noun, count == 1 ? "" : "s");
    }
}
