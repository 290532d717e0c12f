package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.network.ForwardGraph;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Component;

/// What each run of a study has come to at its best epoch, as a table.
@Component
class ResultsPart {

    private static final String NONE = "–";

    private static final List<ResultColumn> COLUMNS =
            List.of(
                    ResultColumn.BEST_EPOCH,
                    ResultColumn.VALIDATION_ACCURACY,
                    ResultColumn.TEST_ACCURACY,
                    ResultColumn.TEST_CROSS_ENTROPY,
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.SECONDS_PER_EPOCH,
                    ResultColumn.PARAMETERS,
                    ResultColumn.MULTIPLY_ADDS);

    private final Runs runs;

    ResultsPart(Runs runs) {
        this.runs = runs;
    }

    Section of(StudyResults results) {
        Study study = results.state().study();
        List<String> headings = new ArrayList<>(List.of("run", "status"));
        for (ResultColumn column : COLUMNS) {
            headings.add(column.title());
            if (column == ResultColumn.TEST_ACCURACY) headings.add("its 95 % interval");
        }
        if (study.shows(Exhibit.OPERATIONS)) headings.add("operations");
        List<List<String>> rows = new ArrayList<>();
        results.order().forEach(place -> rows.add(row(results, place)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid(headings, rows));
        blocks.add(
                new Block.Words(
                        "Scores are those of the epoch that is best on validation. The interval is"
                                + " Wilson's. Times hold training and the evaluation of each epoch,"
                                + " and leave waiting out."));
        results.state().binWarning().map(Block.Words::new).ifPresent(blocks::add);
        results.comparison()
                .runs()
                .forEach(each ->
                        each.run()
                                .remark()
                                .map(remark -> each.name() + ": " + remark)
                                .map(Block.Words::new)
                                .ifPresent(blocks::add));
        if (study.shows(Exhibit.OPERATIONS)) {
            blocks.add(
                    new Block.Words(
                            "Operations are those of the plain forward graph in one tower, from"
                                    + " pixels to logits, recurrent layers unrolled: a measure of"
                                    + " how hard the network is to lay out, not of its time."));
        }
        return new Section("Results", blocks);
    }

    private List<String> row(StudyResults results, int place) {
        Plan plan = results.state().study().plans().get(place);
        Optional<ComparedRun> run = results.of(place);
        List<String> cells = new ArrayList<>();
        cells.add(plan.name());
        cells.add(results.status(place));
        for (ResultColumn column : COLUMNS) {
            cells.add(run.flatMap(column::of).map(column::written).orElse(NONE));
            if (column == ResultColumn.TEST_ACCURACY) {
                cells.add(run.flatMap(ResultsPart::interval).orElse(NONE));
            }
        }
        if (results.state().study().shows(Exhibit.OPERATIONS)) {
            cells.add(NumberWords.count(ForwardGraph.operations(runs.check(plan))));
        }
        return cells;
    }

    private static Optional<String> interval(ComparedRun each) {
        return each.run()
                .best()
                .flatMap(each::testAccuracy)
                .map(interval -> interval.percent(2) + " %");
    }
}
