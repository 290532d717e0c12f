package org.glyphery.training;

import org.glyphery.dataset.Examples;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.Trainer;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;

/// Measures the gradient of the mean cross-entropy over 1,000 training examples, of each class its
/// share; they are neither distorted nor is anything dropped, and L2 and clipping are left out.
/// Where gradients vanish, norms fall from layer to layer towards the input: Glorot & Bengio 2010,
/// Understanding the difficulty of training deep feedforward neural networks.
///
/// Batch normalisation takes its statistics from batches about as large as the plan's, by the
/// plan's own rule, as in training. A trainer of its own leaves that of the run alone.
final class GradientProbe implements AutoCloseable {

    private static final int MOST_EXAMPLES = 1_000;
    private static final UpdateRule WITHOUT_ARRAYS = new UpdateRule(new Optimizer.Sgd(), 0, 0);
    private static final long NOTHING_TO_DROP = 0;

    private final MeasuredExamples examples;
    private final Trainer trainer;

    GradientProbe(
            Network network,
            Examples examples,
            int batchSize,
            Compute compute,
            Runnable betweenParts) {
        this.examples =
                new MeasuredExamples(
                        examples, MOST_EXAMPLES, batchSize, network.fewestExamplesNormalised(1));
        // none without an example
        int towers = Math.min(compute.towers(), this.examples.smallestBatch());
        trainer =
                new Trainer(
                        network.withoutDropout(),
                        WITHOUT_ARRAYS,
                        TrainedLayers.ALL,
                        new Compute(towers, compute.threads()),
                        betweenParts);
    }

    /// The number of examples that it measures on.
    int count() {
        return examples.count();
    }

    MeanGradient measure(Weights weights) {
        trainer.load(weights);
        return examples.gradient(trainer, NOTHING_TO_DROP);
    }

    @Override
    public void close() {
        trainer.close();
    }
}
