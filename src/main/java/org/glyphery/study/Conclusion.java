package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Discordance;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.run.RunStatus;

/// What the numbers of a study say, by rule: which run is best on validation, whether its
/// difference to the next is real on the test split, and whether all reach the study's goal. Runs
/// without a validation score, as closed-form templates, are reported, not ranked.
public final class Conclusion {

    private Conclusion() {}

    /// @param goal test accuracy that every ranked run is to reach
    /// @param comparison of finished runs
    public static String of(Optional<Double> goal, RunComparison comparison) {
        var sentences = new StringJoiner(" ");
        List<ComparedRun> ranked = comparison.ranked();
        if (ranked.size() < 2) {
            sentences.add("There are not two runs yet that validation could rank.");
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
                    "Reported, not ranked, since validation took no part: %s."
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
                                validation(next),
                                tie ? "; of equals the lower cross-entropy is better" : "");
        int row = comparison.runs().indexOf(best);
        int column = comparison.runs().indexOf(next);
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
