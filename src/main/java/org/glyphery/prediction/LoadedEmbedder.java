package org.glyphery.prediction;

import java.util.function.Supplier;
import org.glyphery.network.Embedder;
import org.glyphery.network.Embedder.Embedded;

/// A stored epoch that tells what its last dense layer gets of pictures, shared by any number of
/// threads.
public final class LoadedEmbedder extends HeldEpoch<Embedder> {

    private final int largestBatch;

    LoadedEmbedder(
            StoredEpoch stored,
            Supplier<Embedder> opening,
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
    /// @param examples [size, height, width, channels] in [0, 1]
    public Embedded embedded(float[] examples, int size) {
        Embedder embedder = open();
        return AnswerThreads.compute(() -> embedder.embedded(examples, size));
    }
}
