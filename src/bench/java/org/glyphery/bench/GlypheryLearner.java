package org.glyphery.bench;

import org.glyphery.network.Batch;
import org.glyphery.network.Compute;
import org.glyphery.network.Step;
import org.glyphery.network.Trainer;

/// Glyphery's own training step.
final class GlypheryLearner implements Learner {

    private final Trainer trainer;
    private long steps;

    GlypheryLearner(StandardNetwork standard) {
        trainer =
                new Trainer(
                        standard.network(), standard.learning().update(), Compute.ofThisMachine());
        trainer.load(standard.initial());
    }

    @Override
    public double step(Batch batch) {
        steps++;
        return trainer.step(batch, new Step(steps, StandardNetwork.LEARNING_RATE, 0));
    }

    @Override
    public void close() {
        trainer.close();
    }
}
