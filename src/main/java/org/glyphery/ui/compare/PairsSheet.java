package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.statistics.Discordance;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// Whether the differences are real: in words, and for each pair.
final class PairsSheet extends Section {

    private final Paragraph verdict = new Paragraph();
    private final Table table = new Table();

    PairsSheet() {
        addClassNames("sheet", "pairs");
        verdict.addClassName("verdict");
        var note =
                new Paragraph(
                        "p by McNemar's exact test, each pair for itself; then how many test"
                                + " examples the row's run reads and the column's does not.");
        note.addClassName("note");
        add(new H2("Is it real?"), verdict, table, note);
    }

    void show(RunComparison comparison) {
        verdict.setText(Verdict.of(comparison));
        List<ComparedRun> runs = comparison.runs();
        List<String> headings = new ArrayList<>(List.of("run"));
        runs.forEach(each -> headings.add("beside " + each.name()));
        var pairs = comparison.pairs();
        List<TableRow> rows = new ArrayList<>();
        for (int row = 0; row < runs.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < runs.size(); column++) {
                var pair = pairs.get(row).get(column).map(PairsSheet::words);
                cells.add(row == column ? "" : pair.orElse("–"));
            }
            rows.add(TableRow.of(comparison.colour(runs.get(row)), runs.get(row).name(), cells));
        }
        table.show(headings, rows);
    }

    private static String words(Discordance discordance) {
        return Verdict.probability(discordance.pValue())
                + " · "
                + NumberWords.count(discordance.onlyFirst());
    }
}
