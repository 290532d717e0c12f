package org.glyphery.study;

import java.util.List;
import java.util.Locale;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Discordance;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;

/// What the numbers of a study say, by rule: which run is best on validation, and whether its
/// difference to the next is real on the test split. Runs without a validation score, as
/// closed-form templates, are reported, not ranked.
public final class Conclusion {

    private Conclusion() {}

    /// @param comparison of finished runs
    public static String of(RunComparison comparison) {
        List<ComparedRun> ranked = comparison.ranked();
        if (ranked.size() < 2) return "There are not two runs yet that validation could rank.";
        ComparedRun best = ranked.getFirst();
        ComparedRun next = ranked.get(1);
        String chosen =
                "%s is best on validation (%s), before %s (%s)."
                        .formatted(best.name(), validation(best), next.name(), validation(next));
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
        double accuracy = ResultColumn.VALIDATION_ACCURACY.of(each).orElseThrow();
        return String.format(Locale.ROOT, "%.2f %%", 100 * accuracy);
    }

    private static String test(String best, String next, Discordance pair) {
        String counts =
                String.format(
                        Locale.ROOT,
                        "%,d examples that only %s reads, %,d that only %s reads, %s",
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
}
