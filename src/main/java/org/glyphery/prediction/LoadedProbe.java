package org.glyphery.prediction;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.network.Probe;

/// A stored epoch that can be looked into while it reads, shared by any number of threads.
public final class LoadedProbe extends HeldEpoch<Probe> {

    /// What keeps half of the threads that answer for answers.
    private static final Semaphore AT_ONCE = new Semaphore(AnswerThreads.NUMBER, true);

    private final int largestBatch;

    LoadedProbe(
            StoredEpoch stored,
            Supplier<Probe> opening,
            ServingSettings settings,
            Runnable closed) {
        super(stored, opening, closed);
        largestBatch = settings.largestBatch();
    }

    /// The number of pictures that one question may be about.
    public int largestBatch() {
        return largestBatch;
    }

    /// Computes on one of the threads that answer.
    public <T> T ask(Function<Probe, T> question) {
        Probe probe = open();
        AT_ONCE.acquireUninterruptibly();
        try {
            return AnswerThreads.compute(() -> question.apply(probe));
        } finally {
            AT_ONCE.release();
        }
    }
}
