package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.LearningCurvePoint;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;

/// How one run went, as programs see it beside others.
///
/// @param model its model's name
record LearningCurveEntry(RunId id, String name, ModelName model, List<CurvePoint> epochs) {

    private static final List<String> COLUMNS =
            List.of("run", "name", "epoch", "seconds", "examples");

    /// @param seconds of training and evaluation since the run's start
    /// @param examples seen since then
    record CurvePoint(double seconds, long examples, EpochEntry scores) {}

    static LearningCurveEntry of(ComparedRun each) {
        return new LearningCurveEntry(
                each.id(),
                each.name(),
                each.run().model(),
                each.learningCurve().stream()
                        .map(point ->
                                new CurvePoint(
                                        point.seconds(),
                                        point.examples(),
                                        EpochEntry.of(point.scores())))
                        .toList());
    }

    /// A line an epoch of each run.
    static String csv(RunComparison comparison) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(EpochEntry.SCORES);
        var csv = new Csv(columns);
        for (ComparedRun each : comparison.runs()) {
            each.learningCurve().forEach(point -> csv.add(cells(each, point)));
        }
        return csv.text();
    }

    private static List<Object> cells(ComparedRun each, LearningCurvePoint point) {
        var scores = point.scores();
        List<Object> cells =
                new ArrayList<>(
                        List.of(
                                each.id(),
                                each.name(),
                                scores.epoch(),
                                point.seconds(),
                                point.examples()));
        cells.addAll(EpochEntry.of(scores).scores());
        return cells;
    }
}
