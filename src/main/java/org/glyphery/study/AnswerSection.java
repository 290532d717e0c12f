package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.plot.IntervalPlot;
import org.glyphery.plot.IntervalPlot.IntervalRow;
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
        answers.of(results).ifPresent(answer -> add(answer, blocks));
        results.caution().map(Block.Words::new).ifPresent(blocks::add);
        return new Section("Answer", blocks);
    }

    private static void add(StudyAnswer answer, List<Block> blocks) {
        blocks.add(new Block.Claim(answer.claim(), answer.evidence()));
        answer.further().forEach(sentence -> blocks.add(new Block.Words(sentence)));
        answer.picture().map(AnswerSection::figure).ifPresent(blocks::add);
    }

    private static Block figure(AnswerPicture picture) {
        List<ShareBar> bars =
                switch (picture) {
                    case AnswerPicture.ShareBars of -> of.bars();
                    case AnswerPicture.TemplatePictures of ->
                            of.groups().stream()
                                    .flatMap(List::stream)
                                    .map(AnswerPicture.TemplateRow::bar)
                                    .toList();
                };
        String label =
                switch (picture) {
                    case AnswerPicture.ShareBars of -> of.title();
                    case AnswerPicture.TemplatePictures _ -> "Test accuracy by run";
                };
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
