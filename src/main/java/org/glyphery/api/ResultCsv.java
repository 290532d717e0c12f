package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.inspection.ClassScores;
import org.glyphery.inspection.ConfusionMatrix;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Metric;
import org.glyphery.statistics.Interval;

/// What several runs have come to, a line a run: results at the best epoch, Wilson's 95 % interval
/// of the test accuracy, scores of the last epoch, scores of each class on the test split, and the
/// fields in which the plans differ.
record ResultCsv(RunComparison comparison) {

    private static final List<Metric> LAST =
            List.of(
                    Metric.VALIDATION_CROSS_ENTROPY,
                    Metric.VALIDATION_ACCURACY,
                    Metric.TEST_CROSS_ENTROPY,
                    Metric.TEST_ACCURACY);

    String csv() {
        List<String> fields = comparison.fields(false);
        List<String> classes =
                comparison.answering().stream()
                        .flatMap(each -> each.answers().stream())
                        .map(EpochAnswers::classes)
                        .findFirst()
                        .orElse(List.of());
        List<String> columns = new ArrayList<>(List.of("run", "name", "model", "status"));
        for (ResultColumn column : ResultColumn.values()) columns.add(column.path());
        columns.addAll(List.of("test.accuracy.low", "test.accuracy.high"));
        columns.add("last.epoch");
        LAST.forEach(metric -> columns.add("last." + metric.path()));
        for (String name : classes) {
            columns.addAll(List.of("precision." + name, "recall." + name, "f1." + name));
        }
        fields.forEach(path -> columns.add("plan." + path));
        var csv = new Csv(columns);
        comparison.runs().forEach(each -> csv.add(cells(each, classes.size(), fields)));
        return csv.text();
    }

    private List<Object> cells(ComparedRun each, int classes, List<String> fields) {
        var run = each.run();
        List<Object> cells = new ArrayList<>();
        cells.addAll(List.of(run.id(), run.name(), run.model(), run.status().written()));
        for (ResultColumn column : ResultColumn.values()) {
            cells.add(column.of(each).map(column.unit()::exact));
        }
        Optional<Interval> interval = run.best().flatMap(each::testAccuracy);
        cells.addAll(List.of(interval.map(Interval::low), interval.map(Interval::high)));
        cells.add(run.last().map(EpochScores::epoch));
        cells.addAll(EpochEntry.cells(run.last().flatMap(EpochScores::validation)));
        cells.addAll(EpochEntry.cells(run.last().flatMap(EpochScores::test)));
        boolean answers = comparison.answering().contains(each);
        Optional<ConfusionMatrix> matrix =
                each.answers().filter(_ -> answers).map(EpochAnswers::matrix);
        for (int label = 0; label < classes; label++) {
            int index = label;
            Optional<ClassScores> scores = matrix.map(known -> known.scores(index));
            cells.add(scores.flatMap(ClassScores::precision));
            cells.add(scores.flatMap(ClassScores::recall));
            cells.add(scores.flatMap(ClassScores::f1));
        }
        fields.forEach(path -> cells.add(Optional.ofNullable(each.fields().get(path))));
        return cells;
    }
}
