package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.FieldNames;
import org.glyphery.run.search.Operator;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunGroup;
import org.glyphery.run.search.RunSearch;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;

/// The runs summed up by the values of one field of their plans; a value opens its runs.
final class GroupsPanel extends Div {

    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 60;

    private final RunSearch search;
    private final Consumer<RunsViewState> asks;
    private final Dropdown<Optional<PlanField>> fields;
    private final Table table = new Table();
    private final Paragraph more =
            new Paragraph("Only the first %d groups are here.".formatted(MOST));
    private List<RunGroup> groups = List.of();
    private RunsViewState state = RunsViewState.ALL;

    /// @param asks is called with what a person wants to see instead
    GroupsPanel(RunSearch search, Consumer<RunsViewState> asks) {
        this.search = search;
        this.asks = asks;
        fields = new Dropdown<>("Group by", this::groupBy);
        fields.getElement().getClassList().add("group-by");
        addClassNames("sheet", "groups");
        table.onPress(this::open);
        more.addClassName("note");
        add(table, more);
        setVisible(false);
    }

    /// Stands beside the filters.
    Dropdown<Optional<PlanField>> choice() {
        return fields;
    }

    /// @param all fields that there are
    void show(RunsViewState shown, FieldNames all) {
        state = shown;
        offer(all);
    }

    /// What is asked for from now on begins with this; the groups stay as they are.
    void beginWith(RunsViewState asked) {
        state = asked;
    }

    /// Shows the runs as they are now.
    void refresh() {
        setVisible(state.group().isPresent());
        state.group().ifPresent(this::sumUp);
    }

    private void offer(FieldNames all) {
        Map<String, Map<Optional<PlanField>, String>> groups = new LinkedHashMap<>();
        groups.put("", Map.of(Optional.empty(), "Not grouped"));
        Map<Optional<PlanField>, String> offered = new LinkedHashMap<>();
        for (RunField each : all.fields()) {
            if (each instanceof PlanField field) {
                offered.put(Optional.of(field), "by " + field.title());
            }
        }
        groups.put("Plan", offered);
        fields.offerGroups(groups);
        fields.show(state.group());
    }

    /// What was asked of the field before does not hold any more.
    private void groupBy(Optional<PlanField> field) {
        asks.accept(state.withQuery(state.ungrouped()).withGroup(field));
    }

    private void sumUp(PlanField field) {
        groups = search.groups(state.ungrouped(), field, MOST + 1);
        more.setVisible(groups.size() > MOST);
        groups = groups.subList(0, Math.min(MOST, groups.size()));
        table.show(
                List.of(
                        NumberWords.capitalised(field.shortTitle()),
                        "Runs",
                        "Best validation accuracy",
                        "Mean validation accuracy",
                        "Mean training time"),
                groups.stream().map(group -> row(field, group)).toList());
    }

    private TableRow row(PlanField field, RunGroup group) {
        return new TableRow(
                group.value().map(GroupsPanel::text).orElse("without it"),
                -1,
                List.of(
                        List.of(NumberWords.count(group.runs())),
                        List.of(accuracy(group, group.bestValidation())),
                        List.of(accuracy(group, group.meanValidation())),
                        List.of(group.meanSeconds().map(NumberWords::seconds).orElse("–"))),
                condition(field, group)
                        .map(each -> isChosen(each) ? Press.ON : Press.OFF)
                        .orElse(Press.NONE));
    }

    private static String accuracy(RunGroup group, Optional<Double> accuracy) {
        return group.isComparable()
                ? accuracy.map(NumberWords::percent).orElse("–")
                : "different examples";
    }

    private static String text(String value) {
        return value.length() > LONGEST_VALUE
                ? value.substring(0, LONGEST_VALUE) + " …"
                : NumberWords.setting(value);
    }

    /// What the runs of a group meet; absent where no condition says so.
    private static Optional<Condition> condition(PlanField field, RunGroup group) {
        return group.value()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                .map(value -> new Condition(field, Operator.EQUAL, value));
    }

    private boolean isChosen(Condition condition) {
        return state.query().conditions().contains(condition);
    }

    private void open(int index) {
        state.group()
                .filter(_ -> index < groups.size())
                .flatMap(field -> condition(field, groups.get(index)))
                .ifPresent(this::open);
    }

    /// Opens a group, or takes that back where it is open.
    private void open(Condition condition) {
        var conditions = new ArrayList<>(state.ungrouped().conditions());
        if (!isChosen(condition)) conditions.add(condition);
        asks.accept(state.withQuery(state.query().withConditions(conditions)));
    }
}
