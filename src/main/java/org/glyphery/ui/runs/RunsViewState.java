package org.glyphery.ui.runs;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.search.Operator;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunQuery;

/// How the list of runs is looked at.
///
/// @param columns figures of each run, beside its name and status
/// @param group the field by whose values the runs are summed up
record RunsViewState(RunQuery query, List<RunField> columns, Optional<PlanField> group) {

    /// What is shown unless something else is chosen.
    static final List<RunField> COLUMNS =
            List.of(
                    RunColumn.VALIDATION_ACCURACY,
                    RunColumn.TEST_ACCURACY,
                    RunColumn.TEST_CROSS_ENTROPY,
                    RunColumn.BEST_EPOCH,
                    RunColumn.PARAMETERS,
                    RunColumn.TRAINING_SECONDS);

    /// Those of them that are shown where there is less room.
    static final List<RunField> FEW_COLUMNS =
            List.of(
                    RunColumn.VALIDATION_ACCURACY,
                    RunColumn.TEST_ACCURACY,
                    RunColumn.PARAMETERS,
                    RunColumn.TRAINING_SECONDS);

    static final RunsViewState ALL = new RunsViewState(RunQuery.ALL, COLUMNS, Optional.empty());

    RunsViewState {
        columns = columns.stream().filter(RunsViewState::isFigure).distinct().toList();
        if (columns.isEmpty()) columns = COLUMNS;
    }

    /// Name and status stand there anyway.
    static boolean isFigure(RunField field) {
        return field != RunColumn.NAME && field != RunColumn.STATUS;
    }

    RunsViewState withQuery(RunQuery wanted) {
        return new RunsViewState(wanted, columns, group);
    }

    RunsViewState withColumns(List<RunField> wanted) {
        return new RunsViewState(query, wanted, group);
    }

    RunsViewState withGroup(Optional<PlanField> wanted) {
        return new RunsViewState(query, columns, wanted);
    }

    /// The query without the group that is opened, so that all groups are there.
    RunQuery ungrouped() {
        return query.withConditions(
                query.conditions().stream()
                        .filter(each ->
                                each.comparison() != Operator.EQUAL
                                        || group.filter(each.field()::equals).isEmpty())
                        .toList());
    }
}
