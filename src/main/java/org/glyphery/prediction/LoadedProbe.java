package org.glyphery.prediction;

import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.Awaited;
import org.glyphery.network.Probe;

/// A stored epoch that can be looked into while it reads, shared by any number of threads.
public final class LoadedProbe extends HeldEpoch<Probe> {

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
    ///
    /// @throws Awaited.GivenUp if nobody waits any more for what the calling thread answers
    public <T> T ask(Function<Probe, T> question) {
        Awaited.require();
        Probe probe = open();
        return AnswerThreads.compute(() -> question.apply(probe));
    }
}
