package org.glyphery.ui.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.inspection.familiarity.FamiliarityMeasure;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Replies;
import org.glyphery.run.Measured;
import org.glyphery.run.ModelName;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.Scores;
import org.springframework.stereotype.Component;

/// Verdicts on what models answer.
@Component
final class Verdicts {

    private final FamiliarityMeasure measure;

    Verdicts(FamiliarityMeasure measure) {
        this.measure = measure;
    }

    /// Begins to find out what the one learned from that will have the word.
    void prepare(List<Model> onShow) {
        leader(onShow).ifPresent(measure::prepare);
    }

    /// The verdict on all answers.
    ///
    /// @param onShow at least one
    /// @param seen what each of the models sees
    /// @param word for what is drawn, "digit"
    PadVerdict of(
            PadContent sheet,
            List<Model> onShow,
            Map<ModelName, Glyph> seen,
            Replies replies,
            String word) {
        List<Model> answering =
                onShow.stream().filter(model -> replies.of(model.name()).isPresent()).toList();
        Optional<Model> leader = leader(answering);
        if (leader.isEmpty()) {
            return replies.faults().isEmpty()
                    ? PadVerdict.empty(onShow.size(), word)
                    : PadVerdict.unanswered(onShow.size());
        }
        var votes = answering.stream().flatMap(model -> vote(model, replies).stream()).toList();
        var leading = vote(leader.get(), replies).orElseThrow();
        var familiarity =
                Optional.ofNullable(seen.get(leader.get().name()))
                        .map(glyph -> measure.of(leader.get(), glyph))
                        .orElseGet(Familiarity.Unmeasured::new);
        var verdict = PadVerdict.on(leading, votes, familiarity, word);
        return sheet instanceof PadContent.Demonstration ? verdict.demonstrated(word) : verdict;
    }

    /// The best by validation accuracy of those that were measured on the same examples: of several
    /// such groups the largest counts, and where nothing was measured the first. Controls lead
    /// nobody else.
    static Optional<Model> leader(List<Model> answering) {
        List<Model> measured =
                answering.stream()
                        .filter(model -> !model.isControl())
                        .filter(model -> model.scores().validation().isPresent())
                        .toList();
        Stream<List<Model>> groups =
                Measured.groups(measured, Model::run, ScoredSplit.VALIDATION).stream();
        return groups.max(Comparator.comparingInt(List::size)).stream()
                .flatMap(List::stream)
                .max(Comparator.comparingDouble(Verdicts::accuracy))
                .or(() -> answering.stream().findFirst());
    }

    private static double accuracy(Model model) {
        return model.scores().validation().map(Scores::accuracy).orElse(0.0);
    }

    private static Optional<Vote> vote(Model model, Replies replies) {
        return replies.of(model.name()).map(answer -> Vote.of(model, answer));
    }
}
