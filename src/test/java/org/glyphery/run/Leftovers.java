package org.glyphery.run;

import java.time.Duration;
import java.util.Collection;
import org.awaitility.Awaitility;

/// Takes runs away again, for tests that share one Glyphery.
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Leftovers() {}

    /// Cancels and deletes every run of these names.
    public static void delete(Runs runs, RunQueue queue, Collection<String> names) {
        for (Run run : runs.all()) {
            if (!names.contains(run.name())) continue;
            if (!hasEnded(run)) cancel(queue, run);
            Awaitility.await().atMost(PATIENCE).until(() -> hasEnded(runs.get(run.id())));
            runs.delete(run.id());
        }
    }

    private static void cancel(RunQueue queue, Run run) {
        try {
            queue.cancel(run.id());
        } catch (UnsuitableStatus endedMeanwhile) {
            // So much the better.
        }
    }

    private static boolean hasEnded(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING, PAUSED -> false;
            case FINISHED, FAILED, CANCELLED -> true;
        };
    }
}
