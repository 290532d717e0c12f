package org.glyphery.comparison;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.Metric;
import org.glyphery.run.Unit;

/// A number in which runs are held against each other. Scores are those of the best epoch.
public enum ResultColumn implements Coordinate {
    VALIDATION_ACCURACY(Metric.VALIDATION_ACCURACY, Better.HIGHER),
    VALIDATION_CROSS_ENTROPY(Metric.VALIDATION_CROSS_ENTROPY, Better.LOWER),
    TEST_ACCURACY(Metric.TEST_ACCURACY, Better.NEITHER),
    TEST_CROSS_ENTROPY(Metric.TEST_CROSS_ENTROPY, Better.NEITHER),
    BEST_EPOCH(Metric.BEST_EPOCH, Better.LOWER),
    PARAMETERS(Metric.PARAMETERS, Better.LOWER),
    MULTIPLY_ADDS("multiplyAdds", "multiply-adds", Unit.COUNT, Better.LOWER),
    TRAINING_SECONDS(Metric.TRAINING_SECONDS, Better.LOWER),
    SECONDS_PER_EPOCH("secondsPerEpoch", "seconds per epoch", Unit.SECONDS, Better.LOWER),
    EXAMPLES_PER_SECOND("examplesPerSecond", "examples per second", Unit.COUNT, Better.HIGHER),
    ANSWER_MILLISECONDS(
            "answerMilliseconds", "prediction latency, ms", Unit.MILLISECONDS, Better.LOWER);

    private final String path;
    private final String title;
    private final Unit unit;
    private final Better better;

    /// @param title with its unit
    ResultColumn(String path, String title, Unit unit, Better better) {
        this.path = path;
        this.title = title;
        this.unit = unit;
        this.better = better;
    }

    ResultColumn(Metric metric, Better better) {
        this(metric.path(), metric.heading(), metric.unit(), better);
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
    public boolean isValidation() {
        return switch (this) {
            case VALIDATION_ACCURACY, VALIDATION_CROSS_ENTROPY -> true;
            case TEST_ACCURACY,
                    TEST_CROSS_ENTROPY,
                    BEST_EPOCH,
                    PARAMETERS,
                    MULTIPLY_ADDS,
                    TRAINING_SECONDS,
                    SECONDS_PER_EPOCH,
                    EXAMPLES_PER_SECOND,
                    ANSWER_MILLISECONDS ->
                    false;
        };
    }

    @Override
    public List<String> categories() {
        return List.of();
    }

    public Unit unit() {
        return unit;
    }

    /// A value as tables write it, without the unit that stands in the title.
    public String written(double value) {
        return unit.written(value);
    }

    @Override
    public Optional<Double> of(ComparedRun run) {
        return switch (this) {
            case VALIDATION_ACCURACY -> Metric.VALIDATION_ACCURACY.of(run.run());
            case VALIDATION_CROSS_ENTROPY -> Metric.VALIDATION_CROSS_ENTROPY.of(run.run());
            case TEST_ACCURACY -> Metric.TEST_ACCURACY.of(run.run());
            case TEST_CROSS_ENTROPY -> Metric.TEST_CROSS_ENTROPY.of(run.run());
            case BEST_EPOCH -> Metric.BEST_EPOCH.of(run.run());
            case PARAMETERS -> Metric.PARAMETERS.of(run.run());
            case MULTIPLY_ADDS -> Optional.of((double) run.multiplyAdds());
            case TRAINING_SECONDS -> Metric.TRAINING_SECONDS.of(run.run());
            case SECONDS_PER_EPOCH -> run.secondsPerEpoch();
            case EXAMPLES_PER_SECOND ->
                    run.secondsPerEpoch().map(seconds -> run.trainingExamples() / seconds);
            case ANSWER_MILLISECONDS -> run.answerTime().map(time -> time.toNanos() / 1e6);
        };
    }
}
