package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glyphery.run.search.FieldNames;
import org.glyphery.run.search.RunField;
import org.glyphery.ui.Dropdown;

/// Which figures of the runs are shown.
final class ColumnMenu extends NativeDetails {

    /// More would be no list any more.
    private static final int MOST = 20;

    private final Consumer<List<RunField>> chooses;
    private final Toggles<RunField> toggles = new Toggles<>("Columns", this::choose);
    private final Dropdown<Optional<RunField>> more =
            new Dropdown<>("Add a column", each -> each.ifPresent(this::add));
    private final NativeButton usual;
    private List<RunField> columns = RunsViewState.COLUMNS;
    private FieldNames all = new FieldNames(List.of());

    /// @param chooses gets the columns in the order in which they are shown
    ColumnMenu(Consumer<List<RunField>> chooses) {
        this.chooses = chooses;
        usual = new NativeButton("The usual ones", _ -> chooses.accept(RunsViewState.COLUMNS));
        addClassNames("menu", "columns");
        setSummaryText("Columns");
        var list = new Div(toggles, more, usual);
        list.addClassName("sheet");
        setContent(list);
    }

    /// @param fields all that there are
    void show(List<RunField> shown, FieldNames fields) {
        columns = shown;
        all = fields;
        Map<RunField, String> names = new LinkedHashMap<>();
        Stream.concat(shown.stream(), RunsViewState.COLUMNS.stream())
                .forEach(each -> names.putIfAbsent(each, Headings.of(each)));
        toggles.show(names, Set.copyOf(shown));
        usual.setVisible(!shown.equals(RunsViewState.COLUMNS));
        offer();
    }

    /// Those that are not there.
    private void offer() {
        Map<String, Map<Optional<RunField>, String>> groups = new LinkedHashMap<>();
        groups.put("", Map.of(Optional.empty(), "Add a column"));
        FieldGroups.of(all.fields(), this::isOffered)
                .forEach((heading, fields) -> {
                    Map<Optional<RunField>, String> offered = new LinkedHashMap<>();
                    fields.forEach((field, text) -> offered.put(Optional.of(field), text));
                    groups.put(heading, offered);
                });
        more.offerGroups(groups);
        more.show(Optional.empty());
        more.setVisible(columns.size() < MOST);
    }

    private boolean isOffered(RunField field) {
        return RunsViewState.isFigure(field) && !columns.contains(field);
    }

    private void add(RunField field) {
        List<RunField> next = new ArrayList<>(columns);
        next.add(field);
        chooses.accept(next);
    }

    /// One of them at least stays.
    private void choose(Set<RunField> chosen) {
        Set<RunField> ordered = new LinkedHashSet<>(columns);
        ordered.addAll(RunsViewState.COLUMNS);
        ordered.retainAll(chosen);
        if (ordered.isEmpty()) show(columns, all);
        else chooses.accept(List.copyOf(ordered));
    }
}
