package org.glyphery.study;

import static org.glyphery.study.StudyAnswer.Phrase.plain;
import static org.glyphery.study.StudyAnswer.Phrase.strong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.dataset.Mnist;
import org.glyphery.study.FactorEffect.FactorBlock;
import org.glyphery.study.StudyAnswer.Phrase;
import org.glyphery.training.Learning;
import org.springframework.stereotype.Service;

/// Answers studies' questions, by the effects that [Conclusion] tells at length.
@Service
public class StudyAnswers {

    private final TemplateRows templates;

    StudyAnswers(TemplateRows templates) {
        this.templates = templates;
    }

    /// The answer that there is by now: of the first factor that the study varies, or where nothing
    /// tells that, of the run that validation chooses. It rests on the runs that are finished.
    ///
    /// @return absent before anything can be said; without a picture where a map of the grid is one
    public Optional<StudyAnswer> of(StudyResults results) {
        boolean isMapped = SweepGrid.of(results.state().study()).isPresent();
        return AnswerBasis.of(results)
                .map(basis -> templates(basis).orElseGet(basis::answer))
                .map(answer -> isMapped ? answer.withoutPicture() : answer);
    }

    /// What was computed beside what was trained from there, in the block that computing reads
    /// best.
    private Optional<StudyAnswer> templates(AnswerBasis basis) {
        return basis.study().shows(Exhibit.TEMPLATES)
                ? basis.asked().flatMap(asked -> templates(basis, asked))
                : Optional.empty();
    }

    private Optional<StudyAnswer> templates(AnswerBasis basis, FactorEffect asked) {
        Optional<TrainedPair> best =
                asked.blocks().stream()
                        .flatMap(block -> TrainedPair.of(block).stream())
                        .max(Comparator.comparingDouble(TrainedPair::before));
        return best.flatMap(pair ->
                templates
                        .of(asked)
                        .map(picture -> {
                            var alone =
                                    FactorEffect.of(
                                            asked.factor(),
                                            basis.factors(),
                                            List.of(pair.computed(), pair.trained()));
                            return new StudyAnswer(
                                    pair.claim(),
                                    alone.map(TrainedPair::evidence).orElse(""),
                                    basis.further(basis.effects()),
                                    Optional.of(picture));
                        }));
    }

    /// A closed form, and what was trained from there.
    private record TrainedPair(
            ComparedRun computed, ComparedRun trained, double before, double after) {

        static Optional<TrainedPair> of(FactorBlock block) {
            List<ComparedRun> computed = new ArrayList<>();
            List<ComparedRun> trained = new ArrayList<>();
            block.runs().values().forEach(run -> (isComputed(run) ? computed : trained).add(run));
            return computed.size() == 1 && trained.size() == 1
                    ? Optional.of(of(computed.getFirst(), trained.getFirst()))
                    : Optional.empty();
        }

        private static TrainedPair of(ComparedRun computed, ComparedRun trained) {
            return new TrainedPair(computed, trained, accuracy(computed), accuracy(trained));
        }

        private static double accuracy(ComparedRun run) {
            return ResultColumn.TEST_ACCURACY.of(run).orElseThrow();
        }

        private static boolean isComputed(ComparedRun run) {
            return run.run().plan().learning() instanceof Learning.ClosedForm;
        }

        List<Phrase> claim() {
            boolean digits =
                    computed.data().isInk() && Mnist.CLASSES.containsAll(computed.data().classes());
            return List.of(
                    plain("Mean images read "),
                    strong(ofHundred(before) + " of 100"),
                    plain(digits ? " test digits." : " test pictures."),
                    plain(" Training those same pictures reads "),
                    strong(ofHundred(after)),
                    plain("."));
        }

        static String evidence(FactorEffect alone) {
            String more = EffectWords.points(alone.ahead().getFirst().mean());
            return "%s more, %s".formatted(more, new AnswerWords(alone, true).evidence());
        }

        private static String ofHundred(double share) {
            return String.format(Locale.ROOT, "%.0f", 100 * share);
        }
    }
}
