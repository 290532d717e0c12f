package org.glyphery.bench;

import java.util.List;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;
import org.glyphery.training.Learning;
import org.glyphery.training.Schedule;

/// The networks that are timed.
enum StandardNetwork {
    SOFTMAX_REGRESSION("softmax regression 784-10"),
    MLP("MLP 784-256-10"),
    CNN("CNN 5x5x16, pool 2, 5x5x32, pool 2, 10");

    static final int BATCH_SIZE = 128;
    static final double LEARNING_RATE = 0.001;
    static final Optimizer.Adam ADAM = Optimizer.Adam.DEFAULT;

    private static final long SEED = 7;

    final String title;

    StandardNetwork(String title) {
        this.title = title;
    }

    Network network() {
        return Network.of(architecture(), Mnist.SHAPE, Mnist.CLASSES.size());
    }

    private Architecture architecture() {
        return switch (this) {
            case SOFTMAX_REGRESSION -> new Architecture.Linear();
            case MLP -> new Architecture.Mlp(List.of(256), Activation.RELU);
            case CNN ->
                    new Architecture.Cnn(
                            5,
                            1,
                            Padding.ZERO,
                            PoolingKind.MAX,
                            2,
                            2,
                            List.of(16, 32),
                            List.of(),
                            Activation.RELU,
                            0,
                            false);
        };
    }

    /// Where both engines start.
    Weights initial() {
        return Weights.initial(network(), Initialisation.HE, SEED);
    }

    Learning.GradientDescent learning() {
        return new Learning.GradientDescent(
                Initialisation.HE,
                new UpdateRule(ADAM, 0, 0),
                new Schedule.Constant(LEARNING_RATE),
                BATCH_SIZE,
                1,
                SEED,
                Distortion.NONE);
    }
}
