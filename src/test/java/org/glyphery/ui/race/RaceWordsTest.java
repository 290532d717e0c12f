package org.glyphery.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class RaceWordsTest {

    private static final Plan HARE = plan("Hare", 1_000);
    private static final Plan TORTOISE = plan("Tortoise", 1_000);

    @Test
    void the_higher_validation_accuracy_leads_while_the_race_lasts() {
        Run hare = RunSamples.running(RunSamples.finished(1, HARE, 0.95));
        Run tortoise = RunSamples.finished(2, TORTOISE, 0.9625);
        RaceWords words = RaceWords.of(race(hare, tortoise));
        assertThat(words.headline()).isEqualTo("Tortoise leads");
        assertThat(words.detail())
                .isEqualTo("by 1.25 points of validation accuracy: 96.25 % against 95.00 %.");
        assertThat(words.leader()).contains(tortoise.id());
    }

    @Test
    void once_both_have_ended_one_has_won() {
        RaceWords words =
                RaceWords.of(
                        race(
                                RunSamples.finished(1, HARE, 0.97),
                                RunSamples.finished(2, TORTOISE, 0.96)));
        assertThat(words.headline()).isEqualTo("Hare won");
        assertThat(words.detail()).endsWith("Whether that is more than chance, Compare says.");
    }

    @Test
    void runs_of_one_name_are_told_apart_by_their_models() {
        RaceWords words =
                RaceWords.of(
                        race(
                                RunSamples.finished(1, HARE, 0.96),
                                RunSamples.finished(2, HARE, 0.97)));
        assertThat(words.headline()).isEqualTo("Hare (model-2) won");
    }

    @Test
    void equal_accuracies_are_level() {
        RaceWords words =
                RaceWords.of(
                        race(
                                RunSamples.finished(1, HARE, 0.96),
                                RunSamples.finished(2, TORTOISE, 0.96)));
        assertThat(words.headline()).isEqualTo("Level");
        assertThat(words.leader()).isEmpty();
    }

    @Test
    void nobody_leads_before_both_have_done_an_epoch() {
        Run failed = RunSamples.without(HARE, RunStatus.FAILED, "It diverged.");
        Run running = RunSamples.running(RunSamples.finished(2, TORTOISE, 0.96));
        assertThat(RaceWords.of(race(failed, running)).headline()).isEqualTo("Nobody leads yet");
        assertThat(RaceWords.of(race(failed, RunSamples.finished(2, TORTOISE, 0.96))))
                .isEqualTo(
                        new RaceWords(
                                "No result",
                                "Hare ended before the first epoch was done.",
                                Optional.empty()));
    }

    @Test
    void what_is_not_measured_on_the_same_examples_is_not_compared() {
        Run other = RunSamples.finished(2, plan("Tortoise", 2_000), 0.96);
        assertThat(RaceWords.of(race(RunSamples.finished(1, HARE, 0.9), other)).detail())
                .startsWith("They are validated on different examples");
        Run without = RunSamples.finished(2, plan("Unvalidated", 0), 0.96);
        assertThat(RaceWords.of(race(RunSamples.finished(1, HARE, 0.9), without)).detail())
                .isEqualTo("A race is decided on the validation split, and Unvalidated has none.");
    }

    @Test
    void one_run_that_is_left_has_nobody_to_lead() {
        Run hare = RunSamples.finished(1, HARE, 0.9);
        assertThat(RaceWords.of(new Race(hare.id(), List.of(hare))).headline())
                .isEqualTo("One run is left");
    }

    private static Race race(Run first, Run second) {
        return new Race(first.id(), List.of(first, second));
    }

    private static Plan plan(String name, int validation) {
        return PlanTexts.readYaml(
                """
                name: %s
                dataset: {name: mnist, validation: %d}
                architecture: {kind: linear}
                """
                        .formatted(name, validation));
    }
}
