package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Interval;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Table;

/// What each run has come to.
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
        add(new H2("Results at the best epoch by validation"), new Scroll(results(comparison)));
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
}
