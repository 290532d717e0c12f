package org.glyphery.training;

import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;

/// The batches that every run trains on, lent to the benchmark: made ahead on a thread of their
/// own, in the same way.
public final class LentBatches implements AutoCloseable {

    private final BatchSource source;

    /// What becomes of each batch.
    public interface Taker {
        void take(Batch batch);
    }

    public LentBatches(Examples examples, Learning.GradientDescent learning, int smallestBatch) {
        source = new BatchSource(examples, learning, smallestBatch);
    }

    /// Hands out the batches of one epoch, in order.
    ///
    /// @param most how many of them at most
    public void epoch(int epoch, int most, Taker taker) throws InterruptedException {
        var batches = source.epoch(epoch, 0);
        for (int taken = 0; taken < most && batches.hasNext(); taken++) {
            taker.take(batches.next());
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
