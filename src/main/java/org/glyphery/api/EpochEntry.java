package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;

/// One epoch as programs see it.
///
/// @param seconds training and evaluation
/// @param validation null without a validation split
record EpochEntry(
        int epoch, double seconds, Scores training, @Nullable Scores validation, Scores test) {

    private static final List<String> COLUMNS =
            List.of(
                    "epoch",
                    "seconds",
                    "training_cross_entropy",
                    "training_accuracy",
                    "validation_cross_entropy",
                    "validation_accuracy",
                    "test_cross_entropy",
                    "test_accuracy");

    static EpochEntry of(EpochScores scores) {
        return new EpochEntry(
                scores.epoch(),
                scores.seconds(),
                scores.training(),
                scores.validation().orElse(null),
                scores.test());
    }

    /// A line an epoch.
    static String csv(List<EpochEntry> entries) {
        var csv = new Csv(COLUMNS);
        entries.forEach(entry -> csv.add(entry.cells()));
        return csv.text();
    }

    private List<Object> cells() {
        List<Object> cells = new ArrayList<>(List.of(epoch, seconds));
        cells.addAll(cells(Optional.of(training)));
        cells.addAll(cells(Optional.ofNullable(validation)));
        cells.addAll(cells(Optional.of(test)));
        return cells;
    }

    /// Cross-entropy and accuracy.
    static List<Object> cells(Optional<Scores> scores) {
        return List.of(scores.map(Scores::crossEntropy), scores.map(Scores::accuracy));
    }
}
