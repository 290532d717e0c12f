package org.glyphery.cli;

import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.training.Scores;

/// What came of a run, in a line.
final class RunLine {

    private RunLine() {}

    /// The line of a finished run.
    static String of(Run run) {
        var line = new StringBuilder(run.name()).append(": ");
        validation(run).ifPresent(share -> line.append("validation ").append(share).append(", "));
        test(run).ifPresent(share -> line.append("test ").append(share).append(", "));
        run.trainingSeconds()
                .ifPresent(time -> line.append(NumberWords.seconds(time)).append(", "));
        return line.append("model ").append(run.model()).toString();
    }

    /// Why, and what to do.
    static String failed(Run run) {
        return "%s failed. %s".formatted(run.name(), run.failure().orElse(""));
    }

    static String cancelled(Run run) {
        return "%s was cancelled. The same command lets it go on.".formatted(run.name());
    }

    /// Accuracy at the best epoch; absent without a validation split.
    static Optional<String> validation(Run run) {
        return run.best()
                .flatMap(EpochScores::validation)
                .map(Scores::accuracy)
                .map(NumberWords::percent);
    }

    /// Accuracy at the best epoch.
    static Optional<String> test(Run run) {
        return run.best()
                .flatMap(EpochScores::test)
                .map(test -> NumberWords.percent(test.accuracy()));
    }
}
