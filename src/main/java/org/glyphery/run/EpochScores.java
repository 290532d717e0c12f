package org.glyphery.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Temperature;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;

/// What is kept of one epoch in the database.
///
/// @param epoch from 1; 0 for closed-form templates
/// @param seconds training and evaluation
/// @param step steps done since the run's start
/// @param training of up to 10,000 training examples, of each class its share
/// @param validation absent without a validation split
/// @param test absent where the dataset has no test split
/// @param further test splits of other datasets, in the order of the plan
/// @param calibration absent without a validation split, where none of it is misread, and of epochs
///   of older versions
public record EpochScores(
        int epoch,
        double seconds,
        long step,
        Scores training,
        Optional<Scores> validation,
        Optional<Scores> test,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<TestScores> further,
        Optional<EpochCalibration> calibration) {

    public EpochScores {
        further = List.copyOf(further);
    }

    /// Scores of a plan that wants no further test splits reported, of an epoch that was not
    /// calibrated.
    public EpochScores(
            int epoch,
            double seconds,
            long step,
            Scores training,
            Optional<Scores> validation,
            Optional<Scores> test) {
        this(epoch, seconds, step, training, validation, test, List.of(), Optional.empty());
    }

    /// The order with the best first: the higher validation accuracy, then the lower cross-entropy,
    /// then the earlier epoch. Without validation the later epoch.
    public static final Comparator<EpochScores> BEST_FIRST =
            Comparator.comparingDouble(EpochScores::validationError)
                    .thenComparingDouble(EpochScores::validationCrossEntropy)
                    .thenComparingInt(scores ->
                            scores.validation().isPresent() ? scores.epoch() : -scores.epoch());

    /// What the logits are divided by so that confidence can be believed; 1 where the epoch was not
    /// calibrated.
    public double temperature() {
        return calibration.map(EpochCalibration::temperature).orElse(Temperature.NONE);
    }

    private double validationError() {
        return validation.map(scores -> 1 - scores.accuracy()).orElse(0.0);
    }

    private double validationCrossEntropy() {
        return validation.map(Scores::crossEntropy).orElse(0.0);
    }
}
