package org.glyphery.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What a run reports while it is under way, in order.
public sealed interface TrainingEvent {

    /// What is measured before the first step.
    ///
    /// @param norms of the gradient, one a layer, in the order of the network; none where the plan
    ///   does not ask for them
    /// @param health of epoch 0
    record StartMeasured(List<GradientNorm> norms, Optional<EpochHealth> health)
            implements TrainingEvent {

        public StartMeasured {
            norms = List.copyOf(norms);
        }
    }

    /// One optimizer step.
    ///
    /// @param epoch under way, from 1
    /// @param step steps so far in the whole run, from 1
    /// @param steps of the whole run
    /// @param examples of the batch
    /// @param loss mean cross-entropy over the batch, in nats
    record StepCompleted(int epoch, long step, long steps, int examples, double loss)
            implements TrainingEvent {}

    /// The kernels that look at the picture, before the first update or after one of the first.
    record SnapshotTaken(Snapshot snapshot) implements TrainingEvent {}

    /// A checkpoint within an epoch, so that little has to be done again after an interruption.
    record CheckpointTaken(Checkpoint checkpoint) implements TrainingEvent {}

    /// One pass over the training split, or as much of it as was done when somebody stopped it;
    /// then its evaluation.
    ///
    /// @param checkpoint its time includes the evaluation
    /// @param training of up to 10,000 training examples, of each class its share, not distorted
    /// @param further test splits that the plan wants reported
    /// @param calibration absent where no example of the validation split is misread, or there is
    ///   none
    /// @param norms of the gradient, one a layer, in the order of the network; none where the plan
    ///   does not ask for them
    /// @param snapshot absent where none of this epoch is kept
    /// @param health absent for a closed form, and where not every epoch is measured
    record EpochCompleted(
            Checkpoint checkpoint,
            Evaluation training,
            Evaluation validation,
            Evaluation test,
            List<TestScores> further,
            Optional<EpochCalibration> calibration,
            List<GradientNorm> norms,
            Optional<Snapshot> snapshot,
            Optional<EpochHealth> health)
            implements TrainingEvent {

        public EpochCompleted {
            further = List.copyOf(further);
            norms = List.copyOf(norms);
        }

        /// An epoch after which nothing was measured but scores.
        public EpochCompleted(
                Checkpoint checkpoint,
                Evaluation training,
                Evaluation validation,
                Evaluation test) {
            this(
                    checkpoint,
                    training,
                    validation,
                    test,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        EpochCompleted with(Optional<Snapshot> taken) {
            return new EpochCompleted(
                    checkpoint,
                    training,
                    validation,
                    test,
                    further,
                    calibration,
                    norms,
                    taken,
                    health);
        }

        EpochCompleted with(HealthProbe.FoundHealth found) {
            return new EpochCompleted(
                    checkpoint,
                    training,
                    validation,
                    test,
                    further,
                    calibration,
                    found.norms(),
                    snapshot,
                    found.health());
        }

        /// The cross-entropy that the last update lost, if it did: no step has seen it yet, but
        /// every score does.
        OptionalDouble firstNotFinite() {
            return Stream.of(training, validation, test)
                    .flatMap(evaluation -> evaluation.scores().stream())
                    .mapToDouble(Scores::crossEntropy)
                    .filter(crossEntropy -> !Double.isFinite(crossEntropy))
                    .findFirst();
        }
    }

    /// @param step from 1
    /// @param loss mean cross-entropy over the batch, in nats
    record StepLoss(long step, double loss) {}
}
