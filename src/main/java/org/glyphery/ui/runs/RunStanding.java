package org.glyphery.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;

/// What decides whether a run is among those asked for, and where.
///
/// @param values of what is searched, filtered and ordered by
record RunStanding(RunStatus status, List<Object> values) {

    RunStanding {
        values = List.copyOf(values);
    }

    /// @param fields of a run's plan, by path
    static RunStanding of(Run run, RunQuery query, Function<Run, Map<String, String>> fields) {
        List<Object> values = new ArrayList<>();
        if (!query.text().isEmpty()) values.addAll(List.of(run.name(), run.plan().notes()));
        if (!query.text().isEmpty() || !query.tags().isEmpty()) values.add(run.plan().tags());
        Stream.concat(
                        query.conditions().stream().map(Condition::field),
                        query.order().map(RunOrder::field).stream())
                .map(field -> value(run, field, fields))
                .forEach(values::add);
        return new RunStanding(run.status(), values);
    }

    private static Optional<?> value(
            Run run, RunField field, Function<Run, Map<String, String>> fields) {
        return switch (field) {
            case RunColumn.NAME -> Optional.of(run.name());
            case RunColumn.MODEL -> Optional.of(run.model());
            case RunColumn column -> column.metric().flatMap(metric -> metric.of(run));
            case PlanField plan -> Optional.ofNullable(fields.apply(run).get(plan.path()));
        };
    }
}
