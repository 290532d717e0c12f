package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.Run;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyTable;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.MeasuredNote;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;

/// What the runs of a study have come to so far, one a row.
final class StudyResultTable extends Div {

    private final StudyTable columns;
    private final Table table = new Table();
    private final MeasuredNote measured = new MeasuredNote();

    private List<Optional<Run>> shown = List.of();

    StudyResultTable(StudyTable columns) {
        this.columns = columns;
        table.onPress(index -> shown.get(index).ifPresent(StudyResultTable::open));
        addClassName("results");
        add(measured, table);
    }

    private static void open(Run run) {
        UI.getCurrentOrThrow().navigate(Addresses.run(run.id()));
    }

    void show(StudyResults results) {
        List<TableRow> rows = new ArrayList<>();
        for (int place : results.order()) {
            List<String> cells = columns.row(results, place);
            List<List<String>> lines = cells.stream().skip(1).map(List::of).toList();
            boolean there = results.state().runs().get(place).isPresent();
            rows.add(new TableRow(cells.getFirst(), -1, lines, there ? Press.OFF : Press.NONE));
        }
        shown = results.order().stream().map(results.state().runs()::get).toList();
        table.show(columns.headings(), rows);
        measured.show(results.comparison());
    }
}
