package org.glyphery.ui.race;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Measured;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.glyphery.ui.RunTitles;

/// Who leads a race, in words: by validation accuracy, each at its best epoch so far.
///
/// @param headline who, in as few words as say it
/// @param detail by how much, or why nobody does
/// @param leader absent where nobody leads
record RaceWords(String headline, String detail, Optional<RunId> leader) {

    static RaceWords of(Race race) {
        if (race.runs().size() < 2) {
            return nobody("One run is left", "The other run of this race was deleted.");
        }
        Run first = race.runs().getFirst();
        Run second = race.runs().getLast();
        if (!validated(first) || !validated(second)) {
            return nobody(
                    "Nobody leads",
                    "A race is decided on the validation split, and %s has none."
                            .formatted(validated(first) ? second.name() : first.name()));
        }
        if (accuracy(first).isEmpty() || accuracy(second).isEmpty()) return unmeasured(race);
        if (!Measured.alike(first, second, ScoredSplit.VALIDATION)) {
            return nobody(
                    "Nobody leads",
                    "They are validated on different examples, so that their accuracies do not"
                            + " compare.");
        }
        double difference = accuracy(first).get() - accuracy(second).get();
        if (difference == 0) {
            return nobody(
                    "Level",
                    "Both have a validation accuracy of %s."
                            .formatted(NumberWords.percent(accuracy(first).get())));
        }
        return difference > 0 ? led(race, first, second) : led(race, second, first);
    }

    private static RaceWords unmeasured(Race race) {
        if (race.isUnderWay())
            return nobody("Nobody leads yet", "Both have to finish an epoch first.");
        List<String> none =
                race.runs().stream().filter(run -> accuracy(run).isEmpty()).map(Run::name).toList();
        return nobody(
                "No result", NumberWords.list(none) + " ended before the first epoch was done.");
    }

    private static RaceWords led(Race race, Run leader, Run other) {
        double best = accuracy(leader).orElseThrow();
        double second = accuracy(other).orElseThrow();
        String name = RunTitles.of(race.runs()).of(leader);
        String figures =
                String.format(
                        Locale.ROOT,
                        "by %.2f points of validation accuracy: %s against %s.",
                        100 * (best - second),
                        NumberWords.percent(best),
                        NumberWords.percent(second));
        return race.isUnderWay()
                ? new RaceWords(name + " leads", figures, Optional.of(leader.id()))
                : new RaceWords(
                        name + " won",
                        figures + " Whether that is more than chance, Compare says.",
                        Optional.of(leader.id()));
    }

    private static boolean validated(Run run) {
        return run.plan().dataset().hasValidation();
    }

    private static Optional<Double> accuracy(Run run) {
        return run.best().flatMap(EpochScores::validation).map(Scores::accuracy);
    }

    private static RaceWords nobody(String headline, String detail) {
        return new RaceWords(headline, detail, Optional.empty());
    }
}
