package org.glyphery.run.search;

import java.util.Optional;
import org.glyphery.run.Metric;
import org.jspecify.annotations.Nullable;

/// What is known of a run beside its plan: three words, and every [Metric].
public enum RunColumn implements RunField {
    NAME("name", "lower(r.name)"),
    MODEL("model", "r.model"),
    STATUS("status", "lower(r.status)"),
    TRAINING_ACCURACY(Metric.TRAINING_ACCURACY, "b.training_accuracy"),
    TRAINING_CROSS_ENTROPY(Metric.TRAINING_CROSS_ENTROPY, "b.training_cross_entropy"),
    VALIDATION_ACCURACY(Metric.VALIDATION_ACCURACY, "b.validation_accuracy"),
    VALIDATION_CROSS_ENTROPY(Metric.VALIDATION_CROSS_ENTROPY, "b.validation_cross_entropy"),
    TEST_ACCURACY(Metric.TEST_ACCURACY, "b.test_accuracy"),
    TEST_CROSS_ENTROPY(Metric.TEST_CROSS_ENTROPY, "b.test_cross_entropy"),
    BEST_EPOCH(Metric.BEST_EPOCH, "r.best_epoch"),
    PARAMETERS(Metric.PARAMETERS, "r.parameters"),
    TRAINING_SECONDS(Metric.TRAINING_SECONDS, "r.training_seconds");

    private final String path;
    private final String title;
    private final String sql;
    private final @Nullable Metric metric;

    RunColumn(String word, String sql) {
        path = word;
        title = word;
        this.sql = sql;
        metric = null;
    }

    RunColumn(Metric metric, String sql) {
        path = metric.path();
        title = metric.title();
        this.sql = sql;
        this.metric = metric;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String title() {
        return title;
    }

    /// The number that it holds; absent where it holds words.
    public Optional<Metric> metric() {
        return Optional.ofNullable(metric);
    }

    /// Its value in a query over a run `r` and its best epoch `b`; words in lower case.
    String sql() {
        return sql;
    }

    /// Whether it holds a number; else it holds a word.
    boolean isNumber() {
        return metric != null;
    }
}
