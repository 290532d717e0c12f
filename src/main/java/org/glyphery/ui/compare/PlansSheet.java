package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.comparison.RunComparison;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// What differs in the plans; the rest on demand.
final class PlansSheet extends Section {

    private final Table table = new Table();
    private final Paragraph words = new Paragraph();
    private final NativeButton more = new NativeButton();
    private boolean all;

    /// @param chooses whether all fields are wanted
    PlansSheet(Consumer<Boolean> chooses) {
        addClassNames("sheet", "plans");
        words.addClassName("note");
        more.addClassName("plain");
        more.addClickListener(_ -> chooses.accept(!all));
        var tools = new Div(words, more);
        tools.addClassName("tools");
        add(new H2("What differs in the plans"), table, tools);
    }

    void show(RunComparison comparison, boolean allFields) {
        all = allFields;
        List<String> fields = comparison.fields(all);
        int hidden = comparison.fields(true).size() - fields.size();
        List<String> headings = new ArrayList<>(List.of("field"));
        comparison.runs().forEach(each -> headings.add(each.name()));
        List<TableRow> rows = new ArrayList<>();
        for (String field : fields) {
            rows.add(
                    TableRow.of(
                            field,
                            comparison.runs().stream()
                                    .map(each -> each.fields().getOrDefault(field, "–"))
                                    .map(NumberWords::setting)
                                    .toList()));
        }
        table.show(headings, rows);
        words.setText(
                hidden == 0
                        ? "All fields are here."
                        : NumberWords.count(hidden) + " fields in which they agree are not shown.");
        more.setText(all ? "Show what differs" : "Show all");
    }
}
