package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.RunComparison;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Table;

/// What differs in the plans; the rest on demand.
final class PlansSheet extends Section {

    private boolean all;

    PlansSheet() {
        addClassNames("sheet", "plans");
    }

    void show(RunComparison comparison) {
        removeAll();
        List<String> fields = comparison.fields(all);
        int hidden = comparison.fields(true).size() - fields.size();
        List<String> headings = new ArrayList<>(List.of("field"));
        comparison.runs().forEach(each -> headings.add(each.run().name()));
        var table = new Table(headings);
        for (String field : fields) {
            table.addRow(
                    new Element("span").setText(field),
                    comparison.runs().stream()
                            .map(each -> each.fields().getOrDefault(field, "–"))
                            .toList());
        }
        var words = new Paragraph(words(hidden));
        words.addClassName("note");
        var more =
                new NativeButton(
                        all ? "Show what differs" : "Show all",
                        _ -> {
                            all = !all;
                            show(comparison);
                        });
        more.addClassName("plain");
        var tools = new Div(words, more);
        tools.addClassName("tools");
        add(new H2("What differs in the plans"), new Scroll(table), tools);
    }

    private static String words(int hidden) {
        return hidden == 0
                ? "All fields are here."
                : Figures.count(hidden) + " fields in which they agree are not shown.";
    }
}
