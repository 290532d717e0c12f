package org.glyphery.bench;

import org.glyphery.network.Batch;

/// A network being trained by one engine.
interface Learner extends AutoCloseable {

    /// One step of Adam.
    ///
    /// @return mean cross-entropy of the batch before the step, nats
    double step(Batch batch);

    @Override
    void close();
}
