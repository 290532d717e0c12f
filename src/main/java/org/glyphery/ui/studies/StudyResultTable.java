package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.run.Run;
import org.glyphery.study.StudyResults;
import org.glyphery.training.Plan;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;

/// What the runs of a study have come to so far, one a row.
final class StudyResultTable extends Div {

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    ResultColumn.VALIDATION_ACCURACY,
                    ResultColumn.TEST_ACCURACY,
                    ResultColumn.TEST_CROSS_ENTROPY,
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.SECONDS_PER_EPOCH,
                    ResultColumn.PARAMETERS,
                    ResultColumn.MULTIPLY_ADDS);

    private final Table table = new Table();

    private List<Optional<Run>> shown = List.of();

    StudyResultTable() {
        table.onPress(index -> shown.get(index).ifPresent(StudyResultTable::open));
        add(table);
    }

    private static void open(Run run) {
        UI.getCurrentOrThrow().navigate("runs/" + run.id());
    }

    void show(StudyResults results) {
        List<String> headings = new ArrayList<>(List.of("run", "status"));
        COLUMNS.forEach(column -> headings.add(column.title()));
        List<Plan> plans = results.state().study().plans();
        List<TableRow> rows = new ArrayList<>();
        for (int place : results.order()) {
            Optional<ComparedRun> compared = results.of(place);
            List<String> cells = new ArrayList<>();
            cells.add(results.status(place));
            for (ResultColumn column : COLUMNS) {
                cells.add(compared.flatMap(column::of).map(column::written).orElse("–"));
            }
            boolean there = results.state().runs().get(place).isPresent();
            List<List<String>> lines = cells.stream().map(List::of).toList();
            rows.add(
                    new TableRow(
                            plans.get(place).name(), -1, lines, there ? Press.OFF : Press.NONE));
        }
        shown = results.order().stream().map(results.state().runs()::get).toList();
        table.show(headings, rows);
    }
}
