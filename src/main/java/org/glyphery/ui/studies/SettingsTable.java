package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.glyphery.study.PlanSettings;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// The exact settings of a study, whether or not its plans were trained.
final class SettingsTable extends Div {

    SettingsTable(PlanSettings settings) {
        if (!settings.differing().isEmpty()) {
            add(note("What the runs differ in"), table(settings.headings(), settings.differing()));
        }
        Table shared = table(List.of("field", "value"), settings.shared());
        shared.addClassName("shared");
        var details = new NativeDetails("What all of them share", shared);
        details.setOpen(settings.differing().isEmpty());
        add(details);
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }

    private static Table table(List<String> headings, List<List<String>> rows) {
        var table = new Table();
        table.show(
                headings,
                rows.stream()
                        .map(row -> TableRow.of(row.getFirst(), row.subList(1, row.size())))
                        .toList());
        return table;
    }
}
