package org.glyphery.training;

import java.util.Optional;
import org.glyphery.network.Network;
import org.jspecify.annotations.Nullable;

/// A training that goes on epoch by epoch, whenever it is told to, and keeps its network in memory
/// in between. What it learns is the same, however long it waits between two epochs.
public final class OpenTraining implements AutoCloseable {

    private final Training training;
    private final TrainingStart start;
    private final Network network;
    private @Nullable TrainingLoop loop; // once its first epoch has begun

    OpenTraining(Training training, TrainingStart start) {
        this.training = training;
        this.start = start;
        network = training.network();
    }

    /// Trains one epoch, or what is left of one; a closed form is done at once.
    ///
    /// @return how the training has ended; absent where it goes on
    /// @throws IllegalArgumentException if the weights to start from are not of this plan's network
    public Optional<Outcome> nextEpoch() throws InterruptedException {
        return switch (training.plan().learning()) {
            case Learning.ClosedForm _ -> {
                if (!(start instanceof TrainingStart.Resumed)) training.closedForm(network);
                yield Optional.of(new Outcome.Finished());
            }
            case Learning.GradientDescent descent -> {
                try {
                    yield begun(descent).epoch();
                } catch (StoppedUnderWay stopped) {
                    yield Optional.of(stopped.outcome());
                }
            }
        };
    }

    private TrainingLoop begun(Learning.GradientDescent descent) {
        TrainingLoop begun = loop;
        if (begun == null) {
            begun = new TrainingLoop(training, network, descent);
            loop = begun;
            begun.begin(start);
        }
        return begun;
    }

    @Override
    public void close() {
        if (loop != null) loop.close();
    }
}
