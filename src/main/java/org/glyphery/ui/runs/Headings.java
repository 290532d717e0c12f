package org.glyphery.ui.runs;

import org.glyphery.NumberWords;
import org.glyphery.run.Metric;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;

/// What stands above the columns of the list.
final class Headings {

    private Headings() {}

    static String of(RunField field) {
        return switch (field) {
            case RunColumn column ->
                    NumberWords.capitalised(
                            column.metric().map(Metric::heading).orElse(column.title()));
            case PlanField plan -> NumberWords.capitalised(plan.shortTitle());
        };
    }
}
