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

    /// What [#scores] gives.
    static final List<String> SCORES =
            List.of(
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
        List<String> columns = new ArrayList<>(List.of("epoch", "seconds"));
        columns.addAll(SCORES);
        var csv = new Csv(columns);
        entries.forEach(entry -> csv.add(entry.cells()));
        return csv.text();
    }

    private List<Object> cells() {
        List<Object> cells = new ArrayList<>(List.of(epoch, seconds));
        cells.addAll(scores());
        return cells;
    }

    /// Cross-entropy and accuracy of each split.
    List<Object> scores() {
        List<Object> scores = new ArrayList<>(cells(Optional.of(training)));
        scores.addAll(cells(Optional.ofNullable(validation)));
        scores.addAll(cells(Optional.of(test)));
        return scores;
    }

    /// Cross-entropy and accuracy.
    static List<Object> cells(Optional<Scores> scores) {
        return List.of(scores.map(Scores::crossEntropy), scores.map(Scores::accuracy));
    }
}
