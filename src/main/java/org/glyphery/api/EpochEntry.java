package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;

/// One epoch as programs see it.
///
/// @param seconds training and evaluation
/// @param validation null without a validation split
record EpochEntry(
        int epoch, double seconds, Scores training, @Nullable Scores validation, Scores test) {

    private static final String COLUMNS =
            """
            epoch,seconds,training_cross_entropy,training_accuracy,validation_cross_entropy,\
            validation_accuracy,test_cross_entropy,test_accuracy
            """;

    static EpochEntry of(EpochScores scores) {
        return new EpochEntry(
                scores.epoch(),
                scores.seconds(),
                scores.training(),
                scores.validation().orElse(null),
                scores.test());
    }

    /// A line an epoch, below the names of the columns; what there is not is left empty.
    static String csv(List<EpochEntry> entries) {
        return entries.stream().map(EpochEntry::line).collect(Collectors.joining("", COLUMNS, ""));
    }

    private String line() {
        return Stream.concat(
                        Stream.of(Integer.toString(epoch), Double.toString(seconds)),
                        Stream.of(
                                        Optional.of(training),
                                        Optional.ofNullable(validation),
                                        Optional.of(test))
                                .flatMap(EpochEntry::cells))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static Stream<String> cells(Optional<Scores> scores) {
        return Stream.of(
                scores.map(found -> Double.toString(found.crossEntropy())).orElse(""),
                scores.map(found -> Double.toString(found.accuracy())).orElse(""));
    }
}
