package org.glyphery.ui.runs;

import org.glyphery.NumberWords;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;

/// What stands above the columns of the list.
final class Headings {

    private Headings() {}

    static String of(RunField field) {
        return switch (field) {
            case RunColumn.TRAINING_SECONDS -> "Training time";
            case RunColumn.TRAINING_CROSS_ENTROPY,
                    RunColumn.VALIDATION_CROSS_ENTROPY,
                    RunColumn.TEST_CROSS_ENTROPY ->
                    NumberWords.capitalised(field.title()) + ", nats";
            case RunColumn column -> NumberWords.capitalised(column.title());
            case PlanField plan -> NumberWords.capitalised(plan.shortTitle());
        };
    }
}
