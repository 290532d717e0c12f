package org.glyphery.run;

import java.util.Comparator;
import java.util.Optional;
import org.glyphery.training.Scores;

/// What is kept of one epoch in the database.
///
/// @param epoch from 1; 0 for closed-form templates
/// @param seconds training and evaluation
/// @param step steps done since the run's start
/// @param training of up to 10,000 training examples
/// @param validation absent without a validation split
/// @param test absent where the dataset has no test split
public record EpochScores(
        int epoch,
        double seconds,
        long step,
        Scores training,
        Optional<Scores> validation,
        Optional<Scores> test) {

    /// The order with the best first: the higher validation accuracy, then the lower cross-entropy,
    /// then the earlier epoch. Without validation the later epoch.
    public static final Comparator<EpochScores> BEST_FIRST =
            Comparator.comparingDouble(EpochScores::validationError)
                    .thenComparingDouble(EpochScores::validationCrossEntropy)
                    .thenComparingInt(scores ->
                            scores.validation().isPresent() ? scores.epoch() : -scores.epoch());

    private double validationError() {
        return validation.map(scores -> 1 - scores.accuracy()).orElse(0.0);
    }

    private double validationCrossEntropy() {
        return validation.map(Scores::crossEntropy).orElse(0.0);
    }
}
