package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.plot.IntervalPlot;
import org.glyphery.plot.IntervalPlot.IntervalRow;
import org.glyphery.plot.LevelPlot;
import org.glyphery.plot.PlotFormat;
import org.glyphery.study.AnswerPicture.ShareBar;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// The answer of a study as the beginning of its report.
@Component
class AnswerSection {

    private final StudyAnswers answers;

    AnswerSection(StudyAnswers answers) {
        this.answers = answers;
    }

    Section of(StudyResults results) {
        List<Block> blocks = new ArrayList<>();
        StudyState state = results.state();
        if (!state.hasEnded()) {
            blocks.add(
                    new Block.Words(
                            "%d of %d runs are finished; a conclusion follows when all are."
                                    .formatted(state.finished(), state.runs().size())));
        }
        results.caution().map(Block.Words::new).ifPresent(blocks::add);
        answers.of(results).ifPresent(answer -> add(answer, blocks));
        if (!results.comparison().runs().isEmpty()) blocks.addAll(map(results));
        return new Section("Answer", blocks);
    }

    private static void add(StudyAnswer answer, List<Block> blocks) {
        blocks.add(new Block.Claim(answer.claim(), answer.evidence()));
        answer.further().forEach(sentence -> blocks.add(new Block.Words(sentence)));
        answer.picture().ifPresent(picture -> blocks.addAll(picture(picture)));
    }

    static List<Block> picture(AnswerPicture picture) {
        return switch (picture) {
            case AnswerPicture.ShareBars shown ->
                    List.of(figure(shown.title(), shown.bars()), new Block.Words(shown.note()));
            case AnswerPicture.TemplatePictures shown ->
                    List.of(
                            figure(
                                    "Test accuracy by run",
                                    shown.groups().stream()
                                            .flatMap(List::stream)
                                            .map(AnswerPicture.TemplateRow::bar)
                                            .toList()));
        };
    }

    /// The map that a grid has in place of another picture; none of other studies.
    static List<Block> map(StudyResults results) {
        List<Block> blocks = new ArrayList<>();
        SweepGrid.of(results.state().study())
                .ifPresent(grid -> {
                    LevelPlot map = SweepPlots.of(grid, results, _ -> "");
                    blocks.add(new Block.Figure("grid", map, PlotFormat.WIDE));
                    blocks.add(new Block.Words(SweepPlots.note(grid)));
                    results.mapCaution().map(Block.Words::new).ifPresent(blocks::add);
                });
        return blocks;
    }

    private static Block figure(String label, List<ShareBar> bars) {
        boolean means = bars.stream().anyMatch(bar -> !bar.runs().isEmpty());
        var plot =
                new IntervalPlot(
                        label
                                + ", with 95 % intervals"
                                + (means ? "; strokes below a line are single runs" : ""),
                        "test accuracy",
                        true,
                        bars.stream().map(AnswerSection::row).toList());
        return new Block.Figure("answer", plot, PlotFormat.WIDE);
    }

    private static IntervalRow row(ShareBar bar) {
        return new IntervalRow(
                bar.name(), bar.value(), bar.interval().low(), bar.interval().high(), bar.runs());
    }
}
