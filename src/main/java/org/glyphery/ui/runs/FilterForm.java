package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.FieldNames;
import org.glyphery.run.search.Operator;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunSearch;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.TextInput;

/// A condition in the making: a field that exists, a comparison that fits, and a value.
final class FilterForm extends Div {

    private static final int MOST_VALUES = 30;

    private final RunSearch search;
    private final Consumer<Condition> adds;
    private final Dropdown<RunField> field = new Dropdown<>("Field", this::choose);
    private final Dropdown<Operator> comparison = new Dropdown<>("Comparison", _ -> {});
    private final TextInput value = TextInput.bare("Value", "value").onEnter(this::add);

    FilterForm(RunSearch search, Consumer<Condition> adds) {
        this.search = search;
        this.adds = adds;
        addClassName("filter-form");
        var add = new NativeButton("Add", _ -> add());
        add.addClassName("plain");
        add.setAriaLabel("Add this filter");
        add(field, comparison, value, add);
    }

    /// Begins anew, with the fields that there are now.
    void begin(FieldNames fields) {
        field.offerGroups(FieldGroups.of(fields.fields(), each -> each != RunColumn.STATUS));
        field.show(RunColumn.VALIDATION_ACCURACY);
        choose(RunColumn.VALIDATION_ACCURACY);
        value.clear();
        field.getElement().callJsFunction("focus");
    }

    private void choose(RunField chosen) {
        var fitting = new LinkedHashMap<Operator, String>();
        Operator.fitting(chosen).forEach(each -> fitting.put(each, each.title()));
        comparison.offer(fitting);
        value.suggest(valuesOf(chosen));
    }

    private List<String> valuesOf(RunField chosen) {
        return switch (chosen) {
            case RunColumn _ -> List.of();
            case PlanField plan -> search.values(plan, MOST_VALUES);
        };
    }

    private void add() {
        adds.accept(
                new Condition(
                        field.chosen().orElseThrow(),
                        comparison.chosen().orElseThrow(),
                        value.text().strip()));
        value.clear();
    }
}
