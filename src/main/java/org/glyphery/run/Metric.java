package org.glyphery.run;

import java.util.Optional;
import org.glyphery.training.Scores;

/// A number that is known of a run: the one place that says what pages, files and addresses call
/// it. Scores are those of the best epoch.
public enum Metric {
    TRAINING_ACCURACY("training.accuracy", "training accuracy", Unit.SHARE),
    TRAINING_CROSS_ENTROPY("training.crossEntropy", "training cross-entropy", Unit.NATS),
    VALIDATION_ACCURACY("validation.accuracy", "validation accuracy", Unit.SHARE),
    VALIDATION_CROSS_ENTROPY("validation.crossEntropy", "validation cross-entropy", Unit.NATS),
    TEST_ACCURACY("test.accuracy", "test accuracy", Unit.SHARE),
    TEST_CROSS_ENTROPY("test.crossEntropy", "test cross-entropy", Unit.NATS),
    BEST_EPOCH("best.epoch", "best epoch", Unit.COUNT),
    PARAMETERS("parameters", "parameters", Unit.COUNT),
    TRAINING_SECONDS("trainingSeconds", "training time", Unit.SECONDS);

    private final String path;
    private final String title;
    private final Unit unit;

    Metric(String path, String title, Unit unit) {
        this.path = path;
        this.title = title;
        this.unit = unit;
    }

    /// What addresses and programs call it.
    public String path() {
        return path;
    }

    /// What a page calls it, without its unit.
    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    /// What stands above its column.
    public String heading() {
        return unit.heading(title);
    }

    /// What it is of this run; absent where there is none, as the best epoch of closed-form
    /// templates, whose one pass is no epoch to choose.
    public Optional<Double> of(Run run) {
        return switch (this) {
            case TRAINING_ACCURACY -> run.best().map(best -> best.training().accuracy());
            case TRAINING_CROSS_ENTROPY -> run.best().map(best -> best.training().crossEntropy());
            case VALIDATION_ACCURACY -> validation(run).map(Scores::accuracy);
            case VALIDATION_CROSS_ENTROPY -> validation(run).map(Scores::crossEntropy);
            case TEST_ACCURACY -> test(run).map(Scores::accuracy);
            case TEST_CROSS_ENTROPY -> test(run).map(Scores::crossEntropy);
            case BEST_EPOCH ->
                    run.best()
                            .map(EpochScores::epoch)
                            .filter(epoch -> epoch > 0)
                            .map(Integer::doubleValue);
            case PARAMETERS -> Optional.of((double) run.parameters());
            case TRAINING_SECONDS -> run.trainingSeconds();
        };
    }

    private static Optional<Scores> test(Run run) {
        return run.best().flatMap(EpochScores::test);
    }

    private static Optional<Scores> validation(Run run) {
        return run.best().flatMap(EpochScores::validation);
    }
}
