package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Metric;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;
import org.jspecify.annotations.Nullable;

/// One epoch as programs see it.
///
/// @param seconds training and evaluation
/// @param validation null without a validation split
/// @param test null without a test split
/// @param furtherTests of other datasets, in the order of the plan
/// @param calibration null where the epoch was not calibrated
record EpochEntry(
        int epoch,
        double seconds,
        Scores training,
        @Nullable Scores validation,
        @Nullable Scores test,
        List<TestScores> furtherTests,
        @Nullable EpochCalibration calibration) {

    /// What [#scores] gives.
    static final List<String> SCORES =
            Stream.of(
                            Metric.TRAINING_CROSS_ENTROPY,
                            Metric.TRAINING_ACCURACY,
                            Metric.VALIDATION_CROSS_ENTROPY,
                            Metric.VALIDATION_ACCURACY,
                            Metric.TEST_CROSS_ENTROPY,
                            Metric.TEST_ACCURACY)
                    .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                    .toList();

    static EpochEntry of(EpochScores scores) {
        return new EpochEntry(
                scores.epoch(),
                scores.seconds(),
                scores.training(),
                scores.validation().orElse(null),
                scores.test().orElse(null),
                scores.further(),
                scores.calibration().orElse(null));
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
        scores.addAll(cells(Optional.ofNullable(test)));
        return scores;
    }

    /// Cross-entropy and accuracy.
    static List<Object> cells(Optional<Scores> scores) {
        return List.of(scores.map(Scores::crossEntropy), scores.map(Scores::accuracy));
    }
}
