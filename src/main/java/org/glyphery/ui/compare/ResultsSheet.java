package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Discordance;
import org.glyphery.comparison.Interval;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Table;

/// What each run has come to, and whether the differences are real.
final class ResultsSheet extends Section {

    private static final List<String> HEADINGS =
            List.of(
                    "run",
                    "validation",
                    "test accuracy, 95 %",
                    "test cross-entropy",
                    "best epoch",
                    "parameters",
                    "time");

    ResultsSheet() {
        addClassNames("sheet", "results");
    }

    void show(RunComparison comparison) {
        removeAll();
        var words = new Paragraph(Verdict.of(comparison));
        words.addClassName("verdict");
        var note =
                new Paragraph(
                        "McNemar's exact test on the test examples that just one of two models"
                                + " reads, each pair for itself.");
        note.addClassName("note");
        add(
                new H2("Results at the best epoch by validation"),
                scrolling(results(comparison)),
                new H2("Is it real?"),
                words,
                scrolling(pairs(comparison)),
                note);
    }

    private static Div scrolling(Table table) {
        var div = new Div(table);
        div.addClassName("scroll");
        return div;
    }

    private static Table results(RunComparison comparison) {
        var table = new Table(HEADINGS);
        for (int place = 0; place < comparison.runs().size(); place++) {
            ComparedRun each = comparison.runs().get(place);
            Optional<EpochScores> best = each.run().best();
            table.addRow(
                    Colour.named(place, each.run().name()),
                    List.of(
                            best.flatMap(EpochScores::validation)
                                    .map(Scores::accuracy)
                                    .map(Figures::percent)
                                    .orElse("–"),
                            best.map(scores -> accuracy(scores, each)).orElse("–"),
                            best.map(scores -> Figures.crossEntropy(scores.test().crossEntropy()))
                                    .orElse("–"),
                            best.filter(scores -> scores.epoch() > 0)
                                    .map(scores -> Integer.toString(scores.epoch()))
                                    .orElse("–"),
                            Figures.count(each.run().parameters()),
                            each.run().trainingSeconds().map(ResultsSheet::time).orElse("–")));
        }
        return table;
    }

    private static String accuracy(EpochScores best, ComparedRun each) {
        String accuracy = Figures.percent(best.test().accuracy());
        return each.accuracy().map(interval -> accuracy + " " + words(interval)).orElse(accuracy);
    }

    private static String words(Interval interval) {
        return "(%.2f to %.2f)".formatted(100 * interval.low(), 100 * interval.high());
    }

    private static String time(double seconds) {
        return Figures.time(Duration.ofMillis(Math.round(1e3 * seconds)));
    }

    /// Each run against each: the probability, and how many only the row's run reads.
    private static Table pairs(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        List<String> headings = new ArrayList<>(List.of("p, and only this one reads"));
        runs.forEach(each -> headings.add("than " + each.run().name()));
        var table = new Table(headings);
        for (int place = 0; place < runs.size(); place++) {
            ComparedRun row = runs.get(place);
            List<String> cells = new ArrayList<>();
            for (ComparedRun column : runs) {
                boolean self = column.run().id().equals(row.run().id());
                cells.add(
                        self
                                ? ""
                                : comparison
                                        .between(row, column)
                                        .map(ResultsSheet::words)
                                        .orElse("–"));
            }
            table.addRow(Colour.named(place, row.run().name()), cells);
        }
        return table;
    }

    private static String words(Discordance discordance) {
        return Verdict.probability(discordance.pValue())
                + " · "
                + Figures.count(discordance.onlyFirst());
    }
}
