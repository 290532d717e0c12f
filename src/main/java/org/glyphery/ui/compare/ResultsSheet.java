package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.prediction.CountedRight;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Metric;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Unit;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.glyphery.ui.MeasuredNote;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;

/// What each run has come to: at its best epoch, and below it at its last.
final class ResultsSheet extends Section {

    private static final String NONE = "–";

    private static final List<String> SCORES =
            List.of(
                    "run",
                    "epoch",
                    Metric.VALIDATION_ACCURACY.heading(),
                    Metric.VALIDATION_CROSS_ENTROPY.heading(),
                    Metric.TEST_ACCURACY.heading() + ", 95 %",
                    Metric.TEST_CROSS_ENTROPY.heading());

    private static final List<ResultColumn> COSTS =
            List.of(
                    ResultColumn.PARAMETERS,
                    ResultColumn.MULTIPLY_ADDS,
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.SECONDS_PER_EPOCH,
                    ResultColumn.EXAMPLES_PER_SECOND,
                    ResultColumn.ANSWER_MILLISECONDS);

    private static final String NOTE =
            "The best epoch is chosen on validation; the test split is only reported, with Wilson's"
                + " interval, and so are the drawings that were kept on the page Draw. Times and"
                + " speed are of training and evaluation together; the latency is the median of a"
                + " hundred answers, one picture each, measured on this server while nothing"
                + " trains.";

    /// Its column stands right of the test accuracy.
    private static final int OWN_PLACE =
            SCORES.indexOf(Metric.TEST_ACCURACY.heading() + ", 95 %") + 1;

    private static final String OWN = "my digits, 95 %";

    private final Table table = new Table();
    private final MeasuredNote measured = new MeasuredNote();
    private Map<RunId, CountedRight> own = Map.of();

    ResultsSheet() {
        addClassNames("sheet", "results");
        var note = new Paragraph(NOTE);
        note.addClassName("note");
        add(new H2("Results at the best epoch, and at the last"), measured, table, note);
    }

    /// Shows besides what the runs read of what people kept.
    void show(RunComparison comparison, Map<RunId, CountedRight> accuracies) {
        own = accuracies;
        show(comparison);
    }

    void show(RunComparison comparison) {
        List<String> headings = new ArrayList<>(SCORES);
        if (!own.isEmpty()) headings.add(OWN_PLACE, OWN);
        COSTS.forEach(column -> headings.add(column.title()));
        List<TableRow> rows = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            rows.add(new TableRow(each.name(), comparison.colour(each), cells(each), Press.NONE));
        }
        table.show(headings, rows);
        measured.show(comparison);
    }

    private List<List<String>> cells(ComparedRun each) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(both(each, scores -> Optional.of(epoch(each, scores))));
        cells.add(both(each, validation(Scores::accuracy, Unit.SHARE::written)));
        cells.add(both(each, validation(Scores::crossEntropy, Unit.NATS::written)));
        cells.add(both(each, scores -> Optional.of(accuracy(scores, each))));
        cells.add(
                both(
                        each,
                        scores ->
                                scores.test().map(test -> Unit.NATS.written(test.crossEntropy()))));
        if (!own.isEmpty()) cells.add(OWN_PLACE - 1, ownDrawings(each));
        for (ResultColumn column : COSTS) {
            cells.add(List.of(column.of(each).map(column::written).orElse(NONE)));
        }
        return cells;
    }

    /// The text of the best epoch, and below it of the last where that is another.
    private static List<String> both(
            ComparedRun each, Function<EpochScores, Optional<String>> text) {
        if (each.run().best().isEmpty()) return List.of(NONE);
        return Stream.of(each.run().best(), each.run().last().filter(_ -> hasTwo(each)))
                .flatMap(Optional::stream)
                .map(scores -> text.apply(scores).orElse(NONE))
                .toList();
    }

    private static boolean hasTwo(ComparedRun each) {
        return !each.run().best().equals(each.run().last());
    }

    private static Function<EpochScores, Optional<String>> validation(
            Function<Scores, Double> value, Function<Double, String> text) {
        return scores -> scores.validation().map(value).map(text);
    }

    private static String epoch(ComparedRun each, EpochScores scores) {
        if (scores.epoch() == 0) return NONE;
        boolean last = each.run().last().filter(scores::equals).isPresent();
        boolean running = each.run().status() == RunStatus.RUNNING;
        String which = !last ? "best" : !hasTwo(each) ? "best and last" : "last";
        return "%d, %s%s".formatted(scores.epoch(), which, last && running ? " so far" : "");
    }

    /// The accuracy with its interval, and of how many drawings.
    private List<String> ownDrawings(ComparedRun each) {
        var accuracy = own.get(each.id());
        if (accuracy == null) return List.of(NONE);
        return List.of(
                "%s (%s)"
                        .formatted(
                                Unit.SHARE.written(accuracy.share()),
                                accuracy.interval().percent(0)),
                "n = " + NumberWords.count(accuracy.count()));
    }

    private static String accuracy(EpochScores scores, ComparedRun each) {
        if (scores.test().isEmpty()) return NONE;
        String accuracy = Unit.SHARE.written(scores.test().get().accuracy());
        return each.testAccuracy(scores)
                .map(interval -> "%s (%s)".formatted(accuracy, interval.percent(2)))
                .orElse(accuracy);
    }
}
