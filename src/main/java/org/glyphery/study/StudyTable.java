package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.network.ForwardGraph;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;

/// The table of a study's results, one run a row: the scores of its best epoch and, where all plans
/// train for as many epochs, those after exactly that many as well.
public final class StudyTable {

    private static final String NONE = "–";

    private static final List<ResultColumn> BEST =
            List.of(
                    ResultColumn.BEST_EPOCH,
                    ResultColumn.VALIDATION_ACCURACY,
                    ResultColumn.TEST_ACCURACY,
                    ResultColumn.TEST_CROSS_ENTROPY);

    private static final List<ResultColumn> COSTS =
            List.of(
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.SECONDS_PER_EPOCH,
                    ResultColumn.PARAMETERS,
                    ResultColumn.MULTIPLY_ADDS);

    private final List<Plan> plans;
    private final OptionalInt epochs;

    /// The operations of each plan's forward graph; empty where the study does not show them.
    private final List<Integer> operations;

    public StudyTable(Study study, Runs runs) {
        plans = study.plans();
        epochs = study.epochs();
        operations =
                study.shows(Exhibit.OPERATIONS)
                        ? plans.stream().map(runs::check).map(ForwardGraph::operations).toList()
                        : List.of();
    }

    /// The titles of the columns, that of the runs' names first.
    public List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("run", "status"));
        for (ResultColumn column : BEST) {
            headings.add(column.title());
            if (column == ResultColumn.TEST_ACCURACY) headings.add("its 95 % interval");
        }
        epochs.ifPresent(last -> {
            headings.add("test accuracy after epoch " + last);
            headings.add("test cross-entropy after epoch %d, nats".formatted(last));
        });
        COSTS.forEach(column -> headings.add(column.title()));
        if (!operations.isEmpty()) headings.add("operations");
        return headings;
    }

    /// The cells of one run, as [#headings] name them.
    ///
    /// @param place of its plan in the study, from 0
    public List<String> row(StudyResults results, int place) {
        Optional<ComparedRun> run = results.of(place);
        List<String> cells = new ArrayList<>();
        cells.add(plans.get(place).name());
        cells.add(results.status(place));
        for (ResultColumn column : BEST) {
            cells.add(written(run, column));
            if (column == ResultColumn.TEST_ACCURACY) {
                cells.add(run.flatMap(StudyTable::interval).orElse(NONE));
            }
        }
        epochs.ifPresent(last -> cells.addAll(after(last, run)));
        COSTS.forEach(column -> cells.add(written(run, column)));
        if (!operations.isEmpty()) cells.add(NumberWords.count(operations.get(place)));
        return cells;
    }

    private static String written(Optional<ComparedRun> run, ResultColumn column) {
        return run.flatMap(column::of).map(column::written).orElse(NONE);
    }

    private static Optional<String> interval(ComparedRun each) {
        return each.run()
                .best()
                .flatMap(each::testAccuracy)
                .map(interval -> interval.percent(2) + " %");
    }

    private static List<String> after(int epoch, Optional<ComparedRun> run) {
        var scores =
                run.stream()
                        .flatMap(each -> each.history().stream())
                        .filter(each -> each.epoch() == epoch)
                        .flatMap(each -> each.test().stream())
                        .findFirst();
        return List.of(
                scores.map(test -> NumberWords.percent(test.accuracy())).orElse(NONE),
                scores.map(test -> NumberWords.crossEntropy(test.crossEntropy())).orElse(NONE));
    }

    /// What the columns mean, a sentence or two each.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Scores are those of the epoch that is best on validation"
                        + (epochs.isPresent() ? ", unless a column says after which epoch. " : ". ")
                        + "The interval is Wilson's. Times hold training and the evaluation of each"
                        + " epoch, and leave waiting out.");
        if (!operations.isEmpty()) {
            notes.add(
                    "Operations measure difficulty: how many there are in the plain forward graph"
                        + " of one tower, from pixels to logits, recurrent layers unrolled. They"
                        + " tell how hard a network is to lay out, not how long it takes.");
        }
        return notes;
    }
}
