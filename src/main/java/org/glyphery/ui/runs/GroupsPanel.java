package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.run.Comparison;
import org.glyphery.run.Condition;
import org.glyphery.run.FieldNames;
import org.glyphery.run.PlanField;
import org.glyphery.run.RunField;
import org.glyphery.run.RunGroup;
import org.glyphery.run.RunSearch;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Scroll;
import org.glyphery.ui.Table;

/// The runs summed up by the values of one field of their plans; a value opens its runs.
final class GroupsPanel extends Div {

    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 60;

    private final RunSearch search;
    private final Consumer<RunsSight> asks;
    private final Dropdown<Optional<PlanField>> fields;
    private final Div place = new Div();
    private RunsSight sight = RunsSight.ALL;

    /// @param asks is called with what a person wants to see instead
    GroupsPanel(RunSearch search, Consumer<RunsSight> asks) {
        this.search = search;
        this.asks = asks;
        fields = new Dropdown<>("Group by", this::groupBy);
        fields.getElement().getClassList().add("group-by");
        place.addClassNames("sheet", "groups");
        add(place);
        place.setVisible(false);
    }

    /// Stands beside the filters.
    Dropdown<Optional<PlanField>> choice() {
        return fields;
    }

    /// @param all fields that there are
    void show(RunsSight shown, FieldNames all) {
        sight = shown;
        offer(all);
    }

    /// With the runs as they are now.
    void refresh() {
        place.removeAll();
        place.setVisible(sight.group().isPresent());
        sight.group().ifPresent(this::sumUp);
    }

    private void offer(FieldNames all) {
        Map<String, Map<Optional<PlanField>, String>> groups = new LinkedHashMap<>();
        groups.put(" ", Map.of(Optional.empty(), "Not grouped"));
        Map<Optional<PlanField>, String> offered = new LinkedHashMap<>();
        for (RunField each : all.fields()) {
            if (each instanceof PlanField field) {
                offered.put(Optional.of(field), "by " + field.title());
            }
        }
        groups.put("Plan", offered);
        fields.offerGroups(groups);
        fields.show(sight.group());
    }

    /// What was asked of the field before does not hold any more.
    private void groupBy(Optional<PlanField> field) {
        asks.accept(sight.withQuery(sight.ungrouped()).withGroup(field));
    }

    private void sumUp(PlanField field) {
        var table =
                new Table(
                        List.of(
                                Figures.capitalised(field.shortTitle()),
                                "Runs",
                                "Best validation accuracy",
                                "Mean validation accuracy",
                                "Mean training time"));
        for (RunGroup group : search.groups(sight.ungrouped(), field, MOST)) {
            table.addRow(
                    name(field, group),
                    List.of(
                            Figures.count(group.runs()),
                            group.bestValidation().map(Figures::percent).orElse("–"),
                            group.meanValidation().map(Figures::percent).orElse("–"),
                            group.meanSeconds().map(GroupsPanel::time).orElse("–")));
        }
        place.add(new Scroll(table));
    }

    private static String time(double seconds) {
        return Figures.time(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    private Element name(PlanField field, RunGroup group) {
        if (group.value().isEmpty()) return new Element("span").setText("without it");
        String value = group.value().get();
        String text = Figures.setting(value);
        if (value.length() > LONGEST_VALUE) {
            return new Element("span").setText(text.substring(0, LONGEST_VALUE) + " …");
        }
        var condition = new Condition(field, Comparison.EQUAL, value);
        boolean chosen = sight.query().conditions().contains(condition);
        var button =
                new Element("button")
                        .setText(text)
                        .setAttribute("class", "plain")
                        .setAttribute("aria-pressed", Boolean.toString(chosen));
        button.addEventListener("click", _ -> open(condition, !chosen));
        return button;
    }

    private void open(Condition condition, boolean opens) {
        var conditions = new ArrayList<>(sight.ungrouped().conditions());
        if (opens) conditions.add(condition);
        asks.accept(sight.withQuery(sight.query().withConditions(conditions)));
    }
}
