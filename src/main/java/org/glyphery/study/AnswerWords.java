package org.glyphery.study;

import static org.glyphery.study.StudyAnswer.Phrase.plain;
import static org.glyphery.study.StudyAnswer.Phrase.strong;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.comparison.Verdict;
import org.glyphery.statistics.Friedman;
import org.glyphery.statistics.PairedDifference;
import org.glyphery.study.FactorEffect.LevelMean;
import org.glyphery.study.StudyAnswer.Phrase;

/// The effect of a factor in one short sentence, with the tests that [EffectWords] tells at length.
final class AnswerWords {

    private final FactorEffect effect;
    private final boolean namesItself;
    private final List<String> levels;

    /// @param namesItself whether levels can be understood without the factor's name
    AnswerWords(FactorEffect effect, boolean namesItself) {
        this.effect = effect;
        this.namesItself = namesItself;
        levels = effect.levels().stream().map(LevelMean::name).toList();
    }

    List<Phrase> claim() {
        return isUndecided() ? List.of(plain(untold(levels))) : ahead();
    }

    private boolean isUndecided() {
        return effect.among()
                .map(Friedman::pValue)
                .map(p -> p >= Verdict.SIGNIFICANT)
                .orElseGet(() -> !EffectWords.isReal(effect.ahead().getFirst()));
    }

    private String untold(List<String> untold) {
        List<String> named = new ArrayList<>(untold);
        named.set(0, NumberWords.capitalised(level(named.getFirst())));
        return "%s cannot be told apart.".formatted(NumberWords.list(named));
    }

    private String level(String name) {
        return namesItself ? name : effect.factor().name() + " " + name;
    }

    /// The levels that the first is certainly ahead of: the next of them and the last.
    private List<Phrase> ahead() {
        List<Integer> behind = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int place = 1; place < levels.size(); place++) {
            if (EffectWords.isReal(effect.ahead().get(place - 1))) behind.add(place);
            else open.add(levels.get(place));
        }
        List<Phrase> claim = new ArrayList<>();
        if (behind.isEmpty()) { // they differ, but no pair of them certainly does
            return List.of(plain(untold(levels).replace(" cannot", " differ, but cannot")));
        }
        claim.add(plain("With %s it reads ".formatted(level(levels.getFirst()))));
        addDifference(claim, behind.getFirst());
        if (behind.size() > 1) {
            claim.add(plain(" and "));
            addDifference(claim, behind.getLast());
        }
        String rest =
                open.isEmpty()
                        ? ""
                        : "; %s cannot be told apart from it".formatted(NumberWords.list(open));
        claim.add(plain(rest + otherwise(behind.getFirst()) + "."));
        return claim;
    }

    /// What a mean over blocks hides: that in some of them it is the other way round.
    private String otherwise(int place) {
        long less =
                effect.blocks().stream()
                        .filter(block ->
                                block.accuracy(levels.getFirst())
                                        < block.accuracy(levels.get(place)))
                        .count();
        if (less == 0) return "";
        return " on average, and less in %d of %d blocks of runs that are alike else"
                .formatted(less, effect.blocks().size());
    }

    private void addDifference(List<Phrase> claim, int place) {
        claim.add(strong(EffectWords.points(effect.ahead().get(place - 1).mean())));
        claim.add(plain(" more than with " + levels.get(place)));
    }

    /// The tests that the sentence rests on.
    String evidence() {
        if (effect.among().isEmpty()) {
            return pair(
                    effect.ahead().getFirst(), "paired permutation test over the test examples");
        }
        String among =
                "Friedman's test over the test examples, "
                        + Verdict.probability(effect.among().get().pValue());
        if (isUndecided()) return among;
        return pair(first(), "paired permutation test after Holm") + "; " + among;
    }

    /// Claim and interval within another text.
    String aside() {
        String claim = StudyAnswer.words(claim());
        String within = claim.startsWith("With ") ? "with " + claim.substring(5) : claim;
        String tests =
                isUndecided() && effect.among().isPresent()
                        ? evidence()
                        : "%s, %s"
                                .formatted(
                                        EffectWords.interval(first()),
                                        EffectWords.probability(first()));
        return "%s (%s).".formatted(within.substring(0, within.length() - 1), tests);
    }

    /// The first difference that is real, or where none is that to the next level.
    private PairedDifference first() {
        return effect.ahead().stream()
                .filter(EffectWords::isReal)
                .findFirst()
                .orElse(effect.ahead().getFirst());
    }

    private static String pair(PairedDifference pair, String test) {
        return "%s, %s, %s"
                .formatted(EffectWords.interval(pair), test, EffectWords.probability(pair));
    }
}
