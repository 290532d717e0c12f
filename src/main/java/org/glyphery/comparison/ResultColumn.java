package org.glyphery.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;

/// A number in which runs are held against each other. Scores are those of the best epoch.
public enum ResultColumn implements Coordinate {
    VALIDATION_ACCURACY("validation.accuracy", "validation accuracy", Unit.SHARE, Better.HIGHER),
    VALIDATION_CROSS_ENTROPY(
            "validation.crossEntropy", "validation cross-entropy, nats", Unit.NATS, Better.LOWER),
    TEST_ACCURACY("test.accuracy", "test accuracy", Unit.SHARE, Better.NEITHER),
    TEST_CROSS_ENTROPY("test.crossEntropy", "test cross-entropy, nats", Unit.NATS, Better.NEITHER),
    BEST_EPOCH("best.epoch", "best epoch", Unit.COUNT, Better.LOWER),
    PARAMETERS("parameters", "parameters", Unit.COUNT, Better.LOWER),
    MULTIPLY_ADDS("multiplyAdds", "multiply-adds", Unit.COUNT, Better.LOWER),
    TRAINING_SECONDS("trainingSeconds", "training time, s", Unit.SECONDS, Better.LOWER),
    SECONDS_PER_EPOCH("secondsPerEpoch", "seconds per epoch", Unit.SECONDS, Better.LOWER),
    EXAMPLES_PER_SECOND("examplesPerSecond", "examples per second", Unit.COUNT, Better.HIGHER),
    ANSWER_MILLISECONDS(
            "answerMilliseconds", "prediction latency, ms", Unit.MILLISECONDS, Better.LOWER);

    /// How its numbers are written.
    public enum Unit {
        SHARE,
        NATS,
        COUNT,
        SECONDS,
        MILLISECONDS
    }

    private final String path;
    private final String title;
    private final Unit unit;
    private final Better better;

    ResultColumn(String path, String title, Unit unit, Better better) {
        this.path = path;
        this.title = title;
        this.unit = unit;
        this.better = better;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Better better() {
        return better;
    }

    @Override
    public boolean isShare() {
        return unit == Unit.SHARE;
    }

    @Override
    public List<String> categories() {
        return List.of();
    }

    public Unit unit() {
        return unit;
    }

    /// As tables write it, without the unit that stands in the title.
    public String written(double value) {
        return switch (unit) {
            case SHARE -> NumberWords.percent(value);
            case NATS -> NumberWords.crossEntropy(value);
            case COUNT -> NumberWords.count(Math.round(value));
            case SECONDS -> String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
            case MILLISECONDS -> String.format(Locale.ROOT, "%.2f", value);
        };
    }

    @Override
    public Optional<Double> of(ComparedRun run) {
        return switch (this) {
            case VALIDATION_ACCURACY -> validation(run).map(Scores::accuracy);
            case VALIDATION_CROSS_ENTROPY -> validation(run).map(Scores::crossEntropy);
            case TEST_ACCURACY -> best(run).map(scores -> scores.test().accuracy());
            case TEST_CROSS_ENTROPY -> best(run).map(scores -> scores.test().crossEntropy());
            case BEST_EPOCH ->
                    best(run)
                            .map(EpochScores::epoch)
                            .filter(epoch -> epoch > 0)
                            .map(Integer::doubleValue);
            case PARAMETERS -> Optional.of((double) run.run().parameters());
            case MULTIPLY_ADDS -> Optional.of((double) run.multiplyAdds());
            case TRAINING_SECONDS -> run.run().trainingSeconds();
            case SECONDS_PER_EPOCH -> epochs(run).map(epochs -> seconds(run) / epochs);
            case EXAMPLES_PER_SECOND ->
                    epochs(run)
                            .map(epochs -> (double) epochs * run.trainingExamples() / seconds(run));
            case ANSWER_MILLISECONDS -> run.answerTime().map(time -> time.toNanos() / 1e6);
        };
    }

    private static Optional<EpochScores> best(ComparedRun each) {
        return each.run().best();
    }

    private static Optional<Scores> validation(ComparedRun each) {
        return best(each).flatMap(EpochScores::validation);
    }

    /// Done so far; absent for a closed form.
    private static Optional<Integer> epochs(ComparedRun each) {
        return each.run().last().map(EpochScores::epoch).filter(epoch -> epoch > 0);
    }

    private static double seconds(ComparedRun each) {
        return each.run().trainingSeconds().orElseThrow();
    }
}
