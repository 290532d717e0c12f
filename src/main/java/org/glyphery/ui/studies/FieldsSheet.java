package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.glyphery.study.FieldsPart;
import org.glyphery.study.StudyResults;
import org.glyphery.ui.ParallelChart;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// What the fields matter in which a study's plans differ.
final class FieldsSheet extends Section {

    private final Table importances = new Table();
    private final Paragraph note = new Paragraph(FieldsPart.NOTE);
    private final ParallelChart chart = new ParallelChart();
    private final Paragraph shown = new Paragraph();

    FieldsSheet() {
        addClassNames("sheet", "parallel");
        note.addClassName("note");
        shown.addClassName("note");
        var drag = new Paragraph("Drag along an axis to keep only the runs that cross it there.");
        drag.addClassName("note");
        add(new H2("What matters"), importances, note, shown, chart, drag);
    }

    void show(StudyResults results) {
        List<TableRow> rows =
                FieldsPart.importances(results).stream()
                        .map(row -> TableRow.of(row.getFirst(), row.subList(1, row.size())))
                        .toList();
        importances.setVisible(!rows.isEmpty());
        note.setVisible(!rows.isEmpty());
        importances.show(FieldsPart.HEADINGS, rows);
        chart.show(FieldsPart.parallel(results.comparison()));
        shown.setText(results.comparison().bestInWords().orElse(""));
        shown.setVisible(!shown.getText().isEmpty());
    }
}
