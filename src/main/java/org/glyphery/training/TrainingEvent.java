package org.glyphery.training;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a run reports while it is under way, in order.
public sealed interface TrainingEvent {

    /// One optimizer step.
    ///
    /// @param epoch under way, from 1
    /// @param step steps so far in the whole run, from 1
    /// @param steps of the whole run
    /// @param loss mean cross-entropy over the batch, in nats
    record StepCompleted(int epoch, long step, long steps, double loss) implements TrainingEvent {}

    /// One pass over the training split, then its evaluation.
    ///
    /// @param epoch from 1; 0 for closed-form templates, which have no other
    /// @param duration training and evaluation
    /// @param training of up to 10,000 training examples, not distorted
    /// @param losses of the steps of this epoch
    record EpochCompleted(
            int epoch,
            Duration duration,
            Evaluation training,
            Evaluation validation,
            Evaluation test,
            List<StepLoss> losses,
            Checkpoint checkpoint)
            implements TrainingEvent {

        /// False where the last update lost the numbers: no step has seen it yet, but every score
        /// does.
        boolean isFinite() {
            return Stream.of(training, validation, test)
                    .flatMap(evaluation -> evaluation.scores().stream())
                    .allMatch(scores -> Double.isFinite(scores.crossEntropy()));
        }
    }

    /// The loss became NaN or infinite. Training ends with it; its epoch is not completed.
    record Diverged(int epoch, long step) implements TrainingEvent {}

    /// @param step from 1
    /// @param loss mean cross-entropy over the batch, in nats
    record StepLoss(long step, double loss) {}
}
