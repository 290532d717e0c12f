package org.glyphery.bench;

import java.util.List;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;
import org.glyphery.training.Learning;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.RecurrentPresets;
import org.glyphery.training.Schedule;

/// The networks that are timed.
enum StandardNetwork {
    SOFTMAX_REGRESSION("softmax regression 784-10"),
    MLP("MLP 784-256-10"),
    CNN("CNN 5x5x16, pool 2, 5x5x32, pool 2, 10"),
    LSTM_64("LSTM 64"),
    LSTM_3_32("LSTM 3x32"),
    GRU_64("GRU 64"),
    GRU_3_32("GRU 3x32");

    static final double LEARNING_RATE = 0.001;
    static final Optimizer.Adam ADAM = Optimizer.Adam.DEFAULT;

    private static final long SEED = 7;

    final String title;

    StandardNetwork(String title) {
        this.title = title;
    }

    /// Examples a step; the courses read sequences in batches of 256.
    int batchSize() {
        return switch (this) {
            case SOFTMAX_REGRESSION, MLP, CNN -> 128;
            case LSTM_64, LSTM_3_32, GRU_64, GRU_3_32 -> 256;
        };
    }

    private Initialisation initialisation() {
        return switch (this) {
            case SOFTMAX_REGRESSION, MLP, CNN -> Initialisation.HE;
            case LSTM_64, LSTM_3_32, GRU_64, GRU_3_32 -> Initialisation.GLOROT;
        };
    }

    Network network() {
        return Network.of(architecture(), Mnist.SHAPE, Mnist.CLASSES.size());
    }

    Architecture architecture() {
        return switch (this) {
            case SOFTMAX_REGRESSION -> new Architecture.Linear();
            case MLP -> new Architecture.Mlp(List.of(256), Activation.RELU);
            case CNN -> new CnnBuilder().build();
            case LSTM_64 -> RecurrentPresets.architecture(RecurrentCell.LSTM, 1, 64);
            case LSTM_3_32 -> RecurrentPresets.architecture(RecurrentCell.LSTM, 3, 32);
            case GRU_64 -> RecurrentPresets.architecture(RecurrentCell.GRU, 1, 64);
            case GRU_3_32 -> RecurrentPresets.architecture(RecurrentCell.GRU, 3, 32);
        };
    }

    /// The weights at which both engines start.
    Weights initial() {
        return Weights.initial(network(), initialisation(), SEED);
    }

    Learning.GradientDescent learning() {
        return PlanDefaults.descent()
                .withInitialisation(initialisation())
                .withUpdate(new UpdateRule(ADAM, 0, 0))
                .withSchedule(new Schedule.Constant(LEARNING_RATE))
                .withBatchSize(batchSize())
                .withEpochs(1)
                .withSeed(SEED);
    }
}
