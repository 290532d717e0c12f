package org.glyphery.ui.runs;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.PlanField;
import org.glyphery.run.RunColumn;
import org.glyphery.run.RunField;
import org.glyphery.run.RunQuery;

/// How the list of runs is looked at.
///
/// @param columns figures of each run, beside its name and status
/// @param group the field by whose values the runs are summed up
record RunsSight(RunQuery query, List<RunField> columns, Optional<PlanField> group) {

    /// What is shown unless something else is chosen.
    static final List<RunField> COLUMNS =
            List.of(
                    RunColumn.VALIDATION_ACCURACY,
                    RunColumn.TEST_ACCURACY,
                    RunColumn.TEST_CROSS_ENTROPY,
                    RunColumn.BEST_EPOCH,
                    RunColumn.PARAMETERS,
                    RunColumn.TRAINING_SECONDS);

    static final RunsSight ALL = new RunsSight(RunQuery.ALL, COLUMNS, Optional.empty());

    RunsSight {
        columns = List.copyOf(columns);
    }

    RunsSight withQuery(RunQuery wanted) {
        return new RunsSight(wanted, columns, group);
    }

    RunsSight withColumns(List<RunField> wanted) {
        return new RunsSight(query, wanted, group);
    }

    RunsSight withGroup(Optional<PlanField> wanted) {
        return new RunsSight(query, columns, wanted);
    }

    /// Without what was asked of the field by which runs are grouped, so that all groups are there.
    RunQuery ungrouped() {
        return query.withConditions(
                query.conditions().stream()
                        .filter(each -> group.filter(each.field()::equals).isEmpty())
                        .toList());
    }
}
