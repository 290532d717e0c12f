package org.glyphery.run.search;

/// What is known of a run beside its plan. Scores are those of the best epoch.
public enum RunColumn implements RunField {
    NAME("name", "name", "lower(r.name)", false),
    MODEL("model", "model", "r.model", false),
    STATUS("status", "status", "lower(r.status)", false),
    TRAINING_ACCURACY("training.accuracy", "training accuracy", "b.training_accuracy", true),
    TRAINING_CROSS_ENTROPY(
            "training.crossEntropy", "training cross-entropy", "b.training_cross_entropy", true),
    VALIDATION_ACCURACY(
            "validation.accuracy", "validation accuracy", "b.validation_accuracy", true),
    VALIDATION_CROSS_ENTROPY(
            "validation.crossEntropy",
            "validation cross-entropy",
            "b.validation_cross_entropy",
            true),
    TEST_ACCURACY("test.accuracy", "test accuracy", "b.test_accuracy", true),
    TEST_CROSS_ENTROPY("test.crossEntropy", "test cross-entropy", "b.test_cross_entropy", true),
    BEST_EPOCH("best.epoch", "best epoch", "r.best_epoch", true),
    PARAMETERS("parameters", "parameters", "r.parameters", true),
    TRAINING_SECONDS("trainingSeconds", "training seconds", "r.training_seconds", true);

    private final String path;
    private final String title;
    private final String sql;
    private final boolean number;

    RunColumn(String path, String title, String sql, boolean number) {
        this.path = path;
        this.title = title;
        this.sql = sql;
        this.number = number;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String title() {
        return title;
    }

    /// In a query over a run `r` and its best epoch `b`; words in lower case.
    String sql() {
        return sql;
    }

    /// Else a word.
    boolean isNumber() {
        return number;
    }
}
