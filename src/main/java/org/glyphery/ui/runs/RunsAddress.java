package org.glyphery.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.InvalidSetting;
import org.glyphery.UserError;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.FieldNames;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// What the address of the Runs page keeps over a reload:
/// `?q=lstm&status=finished&tag=course&where=learning.batchSize >= 128&sort=-validation.accuracy`
/// `&column=test.accuracy&column=learning.batchSize&group=learning.batchSize`.
///
/// @param problems sentences about what in it cannot be looked for; the rest counts
record RunsAddress(RunsViewState state, List<String> problems) {

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String TAG = "tag";
    private static final String WHERE = "where";
    private static final String SORT = "sort";
    private static final String COLUMN = "column";
    private static final String GROUP = "group";

    /// @param fields asked for only if the address names any
    static RunsAddress of(Location location, Supplier<FieldNames> fields) {
        var parameters = location.getQueryParameters().getParameters();
        List<String> problems = new ArrayList<>();
        Consumer<UserError> notes = problem -> problems.add(problem.getMessage());
        var statuses = read(parameters, STATUS, RunStatus::read, notes);
        var conditions =
                read(parameters, WHERE, written -> Condition.read(written, fields.get()), notes);
        var orders = read(parameters, SORT, written -> RunOrder.read(written, fields.get()), notes);
        var columns = read(parameters, COLUMN, written -> fields.get().find(written), notes);
        var groups = read(parameters, GROUP, written -> group(written, fields.get()), notes);
        var text = String.join(" ", parameters.getOrDefault(TEXT, List.of()));
        var tags = Set.copyOf(parameters.getOrDefault(TAG, List.of()));
        var order = orders.stream().findFirst();
        try {
            var query = new RunQuery(text, Set.copyOf(statuses), tags, conditions, order);
            var state = new RunsViewState(query, columns, groups.stream().findFirst());
            return new RunsAddress(state, List.copyOf(problems));
        } catch (UserError tooMuch) {
            return new RunsAddress(RunsViewState.ALL, List.of(tooMuch.getMessage()));
        }
    }

    private static PlanField group(String written, FieldNames fields) {
        RunField found = fields.find(written);
        if (found instanceof PlanField field) return field;
        throw new InvalidSetting("group", "a field of plans", "\"" + written + "\"");
    }

    private static <T> List<T> read(
            Map<String, List<String>> parameters,
            String name,
            Function<String, T> reader,
            Consumer<UserError> notes) {
        List<T> values = new ArrayList<>();
        for (String written : parameters.getOrDefault(name, List.of())) {
            try {
                values.add(reader.apply(written));
            } catch (UserError unreadable) {
                notes.accept(unreadable);
            }
        }
        return values;
    }

    static void show(RunsViewState state, UI page) {
        line(state).show(page);
    }

    /// The query without a question mark before it.
    static String query(RunsViewState state) {
        return line(state).query();
    }

    /// The address at which the page shows runs so.
    static String of(String query) {
        return query.isEmpty() ? Addresses.RUNS : Addresses.RUNS + "?" + query;
    }

    private static AddressLine line(RunsViewState state) {
        var line = new AddressLine(Addresses.RUNS);
        var query = state.query();
        if (!query.text().isEmpty()) line.with(TEXT, query.text());
        query.statuses().stream().sorted().forEach(each -> line.with(STATUS, each.written()));
        query.tags().stream().sorted().forEach(tag -> line.with(TAG, tag));
        query.conditions().forEach(condition -> line.with(WHERE, condition.written()));
        query.order().ifPresent(by -> line.with(SORT, by.written()));
        if (!state.columns().equals(RunsViewState.COLUMNS)) {
            state.columns().forEach(column -> line.with(COLUMN, column.path()));
        }
        state.group().ifPresent(field -> line.with(GROUP, field.path()));
        return line;
    }
}
