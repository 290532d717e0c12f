package org.glyphery.study;

import static org.glyphery.study.StudyAnswer.Phrase.plain;
import static org.glyphery.study.StudyAnswer.Phrase.strong;

import java.util.List;
import java.util.Locale;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;
import org.glyphery.run.RunStatus;
import org.glyphery.statistics.Discordance;
import org.glyphery.study.StudyAnswer.Phrase;

/// The run that validation chooses, in one short sentence, for studies that hold no two values
/// against each other with all else being equal.
final class WinnerWords {

    private final RunComparison comparison;
    private final List<ComparedRun> ranked;

    WinnerWords(RunComparison comparison) {
        this.comparison = comparison;
        ranked = comparison.ranked();
    }

    List<Phrase> claim() {
        if (ranked.isEmpty()) {
            return List.of(plain("Validation took no part, so that no run is chosen."));
        }
        if (comparison.chosen().isEmpty()) {
            return List.of(
                    plain("The runs were measured on different examples: none of them is chosen."));
        }
        ComparedRun best = ranked.getFirst();
        String accuracy =
                NumberWords.percent(ResultColumn.VALIDATION_ACCURACY.of(best).orElseThrow());
        return List.of(
                strong(best.name()),
                plain(ranked.size() == 1 ? " reads " : " is best on validation, with "),
                strong(accuracy),
                plain(ranked.size() == 1 ? " of the validation examples." : "."));
    }

    /// How the test split sees the first two; empty where it cannot, and where they were not
    /// trained alike.
    String evidence() {
        if (ranked.size() < 2 || comparison.chosen().isEmpty()) return "";
        ComparedRun next = ranked.get(1);
        if (next.run().status() != RunStatus.FINISHED) return ""; // it had fewer epochs
        return comparison
                .pairs()
                .get(comparison.runs().indexOf(ranked.getFirst()))
                .get(comparison.runs().indexOf(next))
                .map(pair -> beside(next.name(), pair))
                .orElse("");
    }

    private static String beside(String next, Discordance pair) {
        return String.format(
                Locale.ROOT,
                "of the test examples it alone reads %,d, %s alone %,d; McNemar's exact test, %s",
                pair.onlyFirst(),
                next,
                pair.onlySecond(),
                Verdict.probability(pair.pValue()));
    }
}
