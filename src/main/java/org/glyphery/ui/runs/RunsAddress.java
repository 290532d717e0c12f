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
import org.glyphery.UserError;
import org.glyphery.run.Condition;
import org.glyphery.run.FieldNames;
import org.glyphery.run.RunOrder;
import org.glyphery.run.RunQuery;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.AddressLine;

/// What the address of the Runs page keeps over a reload:
/// `?q=lstm&status=finished&tag=course&where=learning.batchSize >= 128&sort=-validation.accuracy`.
///
/// @param problems sentences about what in it cannot be looked for; the rest counts
record RunsAddress(RunQuery query, List<String> problems) {

    private static final String PAGE = "runs";
    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String TAG = "tag";
    private static final String WHERE = "where";
    private static final String SORT = "sort";

    /// @param fields asked for only if the address names any
    static RunsAddress of(Location location, Supplier<FieldNames> fields) {
        var parameters = location.getQueryParameters().getParameters();
        List<String> problems = new ArrayList<>();
        Consumer<UserError> notes = problem -> problems.add(problem.getMessage());
        var statuses = read(parameters, STATUS, RunStatus::read, notes);
        var conditions =
                read(parameters, WHERE, written -> Condition.read(written, fields.get()), notes);
        var orders = read(parameters, SORT, written -> RunOrder.read(written, fields.get()), notes);
        var text = String.join(" ", parameters.getOrDefault(TEXT, List.of()));
        var tags = Set.copyOf(parameters.getOrDefault(TAG, List.of()));
        var order = orders.stream().findFirst();
        try {
            var query = new RunQuery(text, Set.copyOf(statuses), tags, conditions, order);
            return new RunsAddress(query, List.copyOf(problems));
        } catch (UserError tooMuch) {
            return new RunsAddress(RunQuery.ALL, List.of(tooMuch.getMessage()));
        }
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

    static void show(RunQuery query, UI page) {
        var line = new AddressLine(PAGE);
        if (!query.text().isEmpty()) line.with(TEXT, query.text());
        query.statuses().stream().sorted().forEach(each -> line.with(STATUS, each.written()));
        query.tags().stream().sorted().forEach(tag -> line.with(TAG, tag));
        query.conditions().forEach(condition -> line.with(WHERE, condition.written()));
        query.order().ifPresent(by -> line.with(SORT, by.written()));
        line.show(page);
    }
}
