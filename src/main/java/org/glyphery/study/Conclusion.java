package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.run.RunStatus;
import org.glyphery.statistics.Discordance;

/// What the numbers of a study say, by rule: first what each factor does that it varies, on the
/// test split, within blocks of the others; then which run is best on validation, whether its
/// difference to the next is real on the test split, and whether all reach the study's goal. Runs
/// without a validation score, as closed-form templates, have their part in the effects, but no
/// rank.
public final class Conclusion {

    private Conclusion() {}

    /// @param results that are settled, whose runs bear the names of their plans
    static String of(StudyResults results) {
        Study study = results.state().study();
        RunComparison comparison = results.comparison();
        List<Importance> importances = results.importances();
        var sentences = new StringJoiner(" ");
        List<Factor> factors = study.factors(comparison);
        List<String> effects = effects(study, factors, results.alike());
        effects.forEach(sentences::add);
        boolean shares = study.sweep().isPresent() && !importances.isEmpty();
        if (effects.isEmpty() && shares) {
            boolean isTried = FactorEffect.isTried(factors, comparison.runs());
            if (!isTried) sentences.add("No values were tried with all others being equal.");
            sentences.add(shares(importances));
        }
        GradientWords.of(results.gradientNorms()).ifPresent(sentences::add);
        return sentences.add(winner(study.goal(), comparison)).toString();
    }

    private static List<String> effects(Study study, List<Factor> factors, List<ComparedRun> runs) {
        List<String> effects = new ArrayList<>();
        for (FactorEffect effect : FactorEffect.all(factors, runs)) {
            List<String> others =
                    factors.stream()
                            .filter(other -> !other.equals(effect.factor()))
                            .map(Factor::name)
                            .toList();
            if (!isOnePair(effect)) {
                effects.add(EffectWords.of(effect, others, study.shows(Exhibit.OPERATIONS)));
            }
        }
        return effects;
    }

    /// Two runs: what is said of the winner says all of them.
    private static boolean isOnePair(FactorEffect effect) {
        return effect.levels().size() == 2 && effect.blocks().size() == 1;
    }

    private static String shares(List<Importance> importances) {
        return "Of the variance of ranks by validation that the other fields leave, %s."
                .formatted(
                        NumberWords.list(
                                importances.stream()
                                        .map(each ->
                                                "%s explains %s"
                                                        .formatted(
                                                                each.title(),
                                                                NumberWords.roundPercent(
                                                                        each.share())))
                                        .toList()));
    }

    private static String winner(Optional<Double> goal, RunComparison comparison) {
        var sentences = new StringJoiner(" ");
        List<ComparedRun> ranked = comparison.ranked();
        if (ranked.size() < 2) {
            sentences.add("There are not two runs yet that validation could rank.");
        } else if (comparison.chosen().isEmpty()) {
            sentences.add(
                    "The runs were measured on different examples, those of %s, and are not ranked against each other."
                            .formatted(NumberWords.list(comparison.measuredOn())));
        } else {
            sentences.add(best(comparison, ranked.get(0), ranked.get(1)));
        }
        goal.filter(_ -> ranked.stream().anyMatch(Conclusion::isFinished))
                .ifPresent(accuracy -> sentences.add(reached(accuracy, ranked)));
        List<String> unranked =
                comparison.runs().stream()
                        .filter(each -> !ranked.contains(each))
                        .map(ComparedRun::name)
                        .toList();
        if (!unranked.isEmpty()) {
            sentences.add(
                    "Not ranked, since validation took no part: %s."
                            .formatted(String.join("; ", unranked)));
        }
        return sentences.toString();
    }

    private static String best(RunComparison comparison, ComparedRun best, ComparedRun next) {
        boolean tie = validation(best).equals(validation(next));
        String chosen =
                "%s is best on validation (%s), before %s (%s%s)."
                        .formatted(
                                best.name(),
                                validation(best),
                                next.name(),
                                validation(next) + (isFinished(next) ? "" : ", stopped early"),
                                tie ? "; of equals the lower cross-entropy is better" : "");
        int row = comparison.runs().indexOf(best);
        int column = comparison.runs().indexOf(next);
        if (!isFinished(next)) return chosen;
        return comparison
                .pairs()
                .get(row)
                .get(column)
                .map(pair -> chosen + " " + test(best.name(), next.name(), pair))
                .orElse(chosen);
    }

    private static String validation(ComparedRun each) {
        return NumberWords.percent(ResultColumn.VALIDATION_ACCURACY.of(each).orElseThrow());
    }

    private static String test(String best, String next, Discordance pair) {
        String counts =
                String.format(
                        Locale.ROOT,
                        "McNemar's exact test of these two: %,d examples that only %s reads, %,d"
                                + " that only %s reads, %s",
                        pair.onlyFirst(),
                        best,
                        pair.onlySecond(),
                        next,
                        Verdict.probability(pair.pValue()));
        if (pair.pValue() >= Verdict.SIGNIFICANT) {
            return "On the test split the two cannot be told apart (%s).".formatted(counts);
        }
        return pair.onlyFirst() > pair.onlySecond()
                ? "On the test split the difference is significant (%s).".formatted(counts)
                : "On the test split it is significant the other way round (%s).".formatted(counts);
    }

    private static boolean isFinished(ComparedRun each) {
        return each.run().status() == RunStatus.FINISHED;
    }

    /// Runs that were left early are not held against it.
    private static String reached(double goal, List<ComparedRun> all) {
        List<ComparedRun> ranked = all.stream().filter(Conclusion::isFinished).toList();
        if (ranked.stream().anyMatch(each -> ResultColumn.TEST_ACCURACY.of(each).isEmpty())) {
            return "Whether they reach the goal cannot be said: their dataset has no test split.";
        }
        List<String> missed = new ArrayList<>();
        for (ComparedRun each : ranked) {
            double accuracy = ResultColumn.TEST_ACCURACY.of(each).orElseThrow();
            if (accuracy < goal) {
                missed.add("%s (%s)".formatted(each.name(), NumberWords.percent(accuracy)));
            }
        }
        String aim = "the goal of %s on the test split".formatted(NumberWords.roundPercent(goal));
        if (ranked.size() == 1) {
            return "%s %s %s."
                    .formatted(
                            ranked.getFirst().name(), missed.isEmpty() ? "reaches" : "misses", aim);
        }
        String them = ranked.size() == 2 ? "Both" : "All " + NumberWords.word(ranked.size());
        return missed.isEmpty()
                ? "%s runs that validation ranks reach %s.".formatted(them, aim)
                : "%s of the %s runs that validation ranks reach %s; it is missed by %s."
                        .formatted(
                                NumberWords.capitalised(
                                        NumberWords.word(ranked.size() - missed.size())),
                                NumberWords.word(ranked.size()),
                                aim,
                                String.join("; ", missed));
    }
}
