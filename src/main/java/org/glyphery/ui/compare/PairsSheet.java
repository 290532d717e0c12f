package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Discordance;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Scroll;
import org.glyphery.ui.Table;

/// Whether the differences are real: in words, and for each pair.
final class PairsSheet extends Section {

    PairsSheet() {
        addClassNames("sheet", "pairs");
    }

    void show(RunComparison comparison) {
        removeAll();
        var words = new Paragraph(Verdict.of(comparison));
        words.addClassName("verdict");
        var note =
                new Paragraph(
                        "p by McNemar's exact test, each pair for itself; then how many test"
                                + " examples the row's run reads and the column's does not.");
        note.addClassName("note");
        add(new H2("Is it real?"), words, new Scroll(pairs(comparison)), note);
    }

    /// Each run against each.
    private static Table pairs(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        List<String> headings = new ArrayList<>(List.of("run"));
        runs.forEach(each -> headings.add("beside " + each.name()));
        var table = new Table(headings);
        for (int place = 0; place < runs.size(); place++) {
            ComparedRun row = runs.get(place);
            List<String> cells = new ArrayList<>();
            for (ComparedRun column : runs) {
                cells.add(
                        column.id().equals(row.id())
                                ? ""
                                : comparison
                                        .between(row, column)
                                        .map(PairsSheet::words)
                                        .orElse("–"));
            }
            table.addRow(Colour.named(place, row.name()), cells);
        }
        return table;
    }

    private static String words(Discordance discordance) {
        return Verdict.probability(discordance.pValue())
                + " · "
                + Figures.count(discordance.onlyFirst());
    }
}
