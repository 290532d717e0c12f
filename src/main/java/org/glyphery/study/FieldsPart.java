package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Spread;
import org.glyphery.plot.BarPlot;
import org.glyphery.plot.ParallelPlot;
import org.glyphery.plot.PlotFormat;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;

/// What the fields matter in which the plans of a study differ.
public final class FieldsPart {

    public static final List<String> HEADINGS = List.of("field", "importance", "best");

    public static final String NOTE =
            "Importance is the share of the variance of the runs' ranks by validation that a field"
                + " explains of what the other fields leave (within blocks of them, after Kruskal"
                + " and Wallis); runs of successive halving are held against each other after as"
                + " many epochs as all have had. What fields do only together is not seen. The best"
                + " value is the best run's.";

    private FieldsPart() {}

    /// The best runs through the settings that differ, to what they have come to.
    public static ParallelPlot parallel(RunComparison comparison) {
        return Spread.parallel(
                comparison.best(),
                List.of(
                        ResultColumn.TRAINING_SECONDS,
                        ResultColumn.VALIDATION_CROSS_ENTROPY,
                        ResultColumn.VALIDATION_ACCURACY));
    }

    /// A row a field, the most important first; none where the grid's own shares say more.
    public static List<List<String>> importances(StudyResults results) {
        if (results.gridImportance().isPresent()) return List.of();
        return results.importances().stream()
                .map(each ->
                        List.of(
                                each.title(),
                                NumberWords.roundPercent(each.share()),
                                each.bestInWords()))
                .toList();
    }

    static Section section(StudyResults results) {
        List<Block> blocks = new ArrayList<>();
        results.gridImportance()
                .ifPresentOrElse(
                        shares -> blocks.addAll(blocks(shares)),
                        () -> blocks.addAll(ranks(results)));
        var parallel = parallel(results.comparison());
        blocks.add(new Block.Figure("fields", parallel, PlotFormat.WIDE));
        results.comparison().bestInWords().map(Block.Words::new).ifPresent(blocks::add);
        return new Section("What matters", blocks);
    }

    private static List<Block> blocks(GridImportance importance) {
        List<List<String>> rows =
                importance.shares().stream()
                        .map(each ->
                                List.of(
                                        each.title(),
                                        NumberWords.roundPercent(each.share()),
                                        each.interval().percent(1)))
                        .toList();
        return List.of(
                new Block.Grid(List.of("field", "share of the variance", "95 % interval"), rows),
                new Block.Words(importance.method()));
    }

    private static List<Block> ranks(StudyResults results) {
        List<Importance> importances = results.importances();
        if (importances.isEmpty()) return List.of();
        var bars =
                new BarPlot(
                        "Importance of each field for validation",
                        "share of the variance of ranks",
                        true,
                        importances.stream()
                                .map(each -> new BarPlot.Bar(each.title(), each.share()))
                                .toList());
        return List.of(
                new Block.Figure("importance", bars, PlotFormat.WIDE),
                new Block.Grid(HEADINGS, importances(results)),
                new Block.Words(NOTE));
    }
}
