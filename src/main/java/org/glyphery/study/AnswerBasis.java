package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.RunComparison;

/// What the answer to a study's question rests on, and that answer in words.
///
/// @param comparison of the runs that count
/// @param factors what the study varies among them
/// @param effects of the factors that have one
record AnswerBasis(
        Study study, RunComparison comparison, List<Factor> factors, List<FactorEffect> effects) {

    /// @return absent before any run counts
    static Optional<AnswerBasis> of(StudyResults results) {
        StudyResults settled = results.settled();
        RunComparison comparison = settled.comparison();
        if (comparison.runs().isEmpty()) return Optional.empty();
        Study study = results.state().study();
        List<Factor> factors = study.factors(comparison);
        List<FactorEffect> effects = FactorEffect.all(factors, settled.alike());
        return Optional.of(new AnswerBasis(study, comparison, factors, effects));
    }

    /// The effect of what the study asks about first, of all that differs among these runs; absent
    /// where none can be told, since another factor's is no answer to its question.
    Optional<FactorEffect> asked() {
        Optional<Factor> asked =
                Factor.asked(factors).stream()
                        .filter(each -> FactorEffect.levels(each, comparison.runs()).size() > 1)
                        .findFirst();
        return effects.stream()
                .filter(effect -> asked.equals(Optional.of(effect.factor())))
                .findFirst();
    }

    /// The effect that the study asks about, or the run that validation chooses.
    StudyAnswer answer() {
        return asked().map(this::answer).orElseGet(this::winner);
    }

    private StudyAnswer answer(FactorEffect asked) {
        var words = new AnswerWords(asked, isNamed());
        return new StudyAnswer(
                words.claim(),
                words.evidence(),
                further(effects.stream().filter(each -> !each.equals(asked)).toList()),
                Optional.of(AnswerBars.of(asked)));
    }

    private StudyAnswer winner() {
        var words = new WinnerWords(comparison);
        return new StudyAnswer(
                words.claim(),
                words.evidence(),
                further(effects),
                AnswerBars.of(comparison).map(bars -> bars));
    }

    /// Whether the study has words of its own for what it varies.
    private boolean isNamed() {
        return !study.factors().isEmpty();
    }

    /// A sentence for each of these effects.
    List<String> further(List<FactorEffect> told) {
        return told.stream()
                .map(effect ->
                        "%s: %s"
                                .formatted(
                                        NumberWords.capitalised(effect.factor().name()),
                                        new AnswerWords(effect, isNamed()).aside()))
                .toList();
    }
}
