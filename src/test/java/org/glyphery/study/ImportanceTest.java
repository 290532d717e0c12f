package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Compute;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private final List<ComparedRun> runs = new ArrayList<>();

    /// Ranks 1 to 4 and 5 to 8: a takes 32 of the squares 42, b (means 4 and 5) takes 2, and 8 with
    /// five degrees of freedom are left.
    @Test
    void a_field_that_decides_the_ranks_is_most_and_one_that_alternates_is_next_to_nothing() {
        for (int place = 0; place < 8; place++) {
            add(place, Map.of("a", place < 4 ? "x" : "y", "b", place % 2 == 0 ? "1" : "2"), 0.5);
        }
        List<Importance> found = Importance.of(new RunComparison(runs), false);
        assertThat(found).extracting(Importance::title).containsExactly("a", "b");
        assertThat(found.getFirst().share()).isCloseTo(1 - (8.0 / 5) / (40.0 / 6), within(1e-9));
        assertThat(found.getFirst().best()).isEqualTo("x");
        assertThat(found.getLast().share()).isCloseTo(1 - (8.0 / 5) / (10.0 / 6), within(1e-9));
        assertThat(found.getLast().best()).isEqualTo("1");
    }

    /// A small effect within each width, however much the widths differ, is all that is left when
    /// they are equal.
    @Test
    void a_field_that_matters_within_each_block_matters_however_much_the_blocks_differ() {
        for (int place = 0; place < 9; place++) {
            add(place, Map.of("rate", "0." + (1 + place % 3), "width", "w" + place / 3), 0.5);
        }
        assertThat(Importance.of(new RunComparison(runs), false))
                .allSatisfy(each -> assertThat(each.share()).isCloseTo(1, within(1e-9)))
                .extracting(Importance::best)
                .containsExactlyInAnyOrder("0.1", "w0");
    }

    @Test
    void the_best_value_is_the_best_runs_and_what_is_better_on_average_stands_beside_it() {
        List<String> rates = List.of("0.3", "0.1", "0.1", "0.1", "0.3", "0.3");
        for (int place = 0; place < 6; place++) {
            add(place, Map.of("rate", rates.get(place), "seed", "s" + place % 3), 0.5);
        }
        Importance rate =
                Importance.of(new RunComparison(runs), false).stream()
                        .filter(each -> each.title().equals("rate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rate.best()).isEqualTo("0.3");
        assertThat(rate.onAverage()).hasValue("0.1");
        assertThat(rate.bestInWords()).isEqualTo("0.3 (on average 0.1)");
    }

    @Test
    void fields_that_vary_together_are_one() {
        for (int place = 0; place < 8; place++) {
            String kind = place < 4 ? "momentum" : "sgd";
            add(place, Map.of("kind", kind, "rate", place < 4 ? "0.05" : "0.5"), 0.5);
        }
        var found = Importance.of(new RunComparison(runs), false);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fields()).hasSize(2);
        assertThat(found.getFirst().best()).contains("momentum", "0.05", " / ");
    }

    @Test
    void many_numbers_are_held_against_each_other_in_four_stretches() {
        for (int place = 0; place < 16; place++) {
            add(place, Map.of("rate", Double.toString((place + 1) / 100.0)), 0.5);
        }
        Importance found = Importance.of(new RunComparison(runs), false).getFirst();
        assertThat(found.best()).isEqualTo("0.01 to 0.04");
        // Means 2.5, 6.5, 10.5, 14.5 around 8.5: H = 15 * 4 * (36 + 4 + 4 + 36) / 340.
        double h = 15.0 * 320 / 340;
        assertThat(found.share()).isCloseTo((h - 4 + 1) / (16 - 4), within(1e-12));
    }

    @Test
    void too_few_runs_say_nothing_and_values_of_one_run_each_neither() {
        add(0, Map.of("a", "1"), 0.5);
        add(1, Map.of("a", "2"), 0.5);
        assertThat(Importance.of(new RunComparison(runs), false)).isEmpty();
        add(2, Map.of("a", "3"), 0.5);
        add(3, Map.of("a", "4"), 0.5);
        assertThat(Importance.of(new RunComparison(runs), false)).isEmpty();
    }

    @Test
    void words_are_never_put_into_stretches() {
        for (int place = 0; place < 16; place++) {
            add(place, Map.of("units", "word " + place / 2), 0.5);
        }
        assertThat(Importance.of(new RunComparison(runs), false).getFirst().best())
                .isEqualTo("word 0");
    }

    @Test
    void halved_runs_are_held_against_each_other_after_as_many_epochs_as_all_have_had() {
        // After one epoch "x" is better; only runs with "y" went on, and became the best of all.
        for (int place = 0; place < 4; place++) add(place, Map.of("a", "x"), 0.5);
        for (int place = 4; place < 8; place++) add(place, Map.of("a", "y"), 0.5, 0.01);
        var halved = Importance.of(new RunComparison(runs), true).getFirst();
        assertThat(halved.bestInWords()).isEqualTo("y (on average x)");
        var whole = Importance.of(new RunComparison(runs), false).getFirst();
        assertThat(whole.bestInWords()).isEqualTo("y");
    }

    /// @param place the worse the higher, in its first epoch
    /// @param crossEntropies of its epochs, before the place is added
    private void add(int place, Map<String, String> fields, double... crossEntropies) {
        List<EpochScores> history = new ArrayList<>();
        for (double crossEntropy : crossEntropies) {
            var scores =
                    new Scores(crossEntropy + place / 100.0, 1.4 - crossEntropy - place / 100.0);
            history.add(
                    new EpochScores(
                            history.size() + 1,
                            1,
                            1,
                            scores,
                            Optional.of(scores),
                            Optional.of(scores)));
        }
        var last = Optional.of(history.getLast());
        var plan =
                PlanTexts.read(
                        "{\"architecture\": {\"kind\": \"mlp\"}, \"name\": \"%d\"}"
                                .formatted(place));
        var run =
                new Run(
                        new RunId("%032d".formatted(place)),
                        new ModelName("run-" + place),
                        plan,
                        RunStatus.FINISHED,
                        1,
                        new Compute(1, 1),
                        Instant.EPOCH,
                        Optional.of(1.0),
                        Optional.empty(),
                        Optional.empty(),
                        last,
                        last);
        runs.add(
                new ComparedRun(
                        run,
                        run.name(),
                        history,
                        fields,
                        Optional.empty(),
                        new Datasets(Path.of("target")).facts(run.plan().dataset()),
                        1,
                        Optional.empty()));
    }
}
