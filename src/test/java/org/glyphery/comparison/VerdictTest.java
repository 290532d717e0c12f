package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Condition;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

/// What is said of runs that need not be trained for it.
class VerdictTest {

    private static final ComparedRun GOOD = run(1, "mnist", 0.99);
    private static final ComparedRun WEAK = run(2, "mnist", 0.9);
    private static final ComparedRun CLOTHES = run(3, "fashion-mnist", 0.95);

    @Test
    void of_runs_on_the_same_examples_validation_chooses_one() {
        var comparison = new RunComparison(List.of(WEAK, GOOD));
        assertThat(comparison.chosen().map(ComparedRun::id)).contains(GOOD.id());
        assertThat(Verdict.of(comparison)).startsWith("Validation chooses Run 1.");
    }

    @Test
    void runs_on_different_datasets_are_not_ranked_against_each_other() {
        var comparison = new RunComparison(List.of(GOOD, CLOTHES));
        assertThat(comparison.chosen()).isEmpty();
        assertThat(Verdict.of(comparison))
                .isEqualTo(
                        "They were measured on different examples, those of MNIST and"
                                + " Fashion-MNIST: none of them can be chosen.");
    }

    @Test
    void the_stored_hash_decides_what_compares_whatever_dataset_a_plan_names() {
        var shuffled = run(4, "mnist", new Scores(0.1, 0.97, Optional.of("a")));
        var other = run(5, "mnist", new Scores(0.1, 0.96, Optional.of("b")));
        var copy = run(6, "fashion-mnist", new Scores(0.1, 0.95, Optional.of("a")));
        assertThat(new RunComparison(List.of(shuffled, other)).chosen()).isEmpty();
        assertThat(new RunComparison(List.of(copy, shuffled)).chosen().map(ComparedRun::id))
                .contains(shuffled.id());
        assertThat(MeasuredWords.of(new RunComparison(List.of(copy, shuffled))))
                .containsExactly(
                        "They were measured on the same examples, but learned from different data:"
                                + " MNIST and Fashion-MNIST.");
    }

    /// The one without a hash has the dataset, version and validation examples of one that has.
    @Test
    void runs_that_were_stored_without_a_hash_go_by_their_dataset() {
        var hashed = run(4, "mnist", new Scores(0.1, 0.97, Optional.of("a")));
        var copy = run(6, "fashion-mnist", new Scores(0.1, 0.95, Optional.of("c")));
        var comparison = new RunComparison(List.of(GOOD, copy, hashed, CLOTHES));
        assertThat(comparison.rankings())
                .extracting(group -> group.stream().map(ComparedRun::name).toList())
                .containsExactly(List.of("Run 1", "Run 4"), List.of("Run 3", "Run 6"));
    }

    @Test
    void what_does_not_compare_is_told_and_has_no_pareto_front() {
        var comparison = new RunComparison(List.of(WEAK, CLOTHES, GOOD));
        assertThat(MeasuredWords.of(comparison))
                .containsExactly(
                        "Scores compare only where they were measured on the same examples: Run 1"
                                + " and Run 2 on those of MNIST; Run 3 on those of Fashion-MNIST.");
        assertThat(MeasuredWords.of(new RunComparison(List.of(WEAK, GOOD)))).isEmpty();
        var scores = ResultColumn.VALIDATION_ACCURACY;
        assertThat(Spread.scatter(comparison, ResultColumn.TRAINING_SECONDS, scores).points())
                .hasSize(3)
                .noneMatch(point -> point.front());
        assertThat(Spread.hasFront(comparison, ResultColumn.PARAMETERS, ResultColumn.MULTIPLY_ADDS))
                .isTrue();
        var alike = new RunComparison(List.of(WEAK, GOOD));
        assertThat(Spread.scatter(alike, ResultColumn.PARAMETERS, scores).points())
                .extracting(point -> point.front())
                .containsExactly(false, true);
    }

    @Test
    void of_many_runs_on_different_examples_the_best_of_each_are_kept() {
        List<ComparedRun> many = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            many.add(run(number, number % 3 == 0 ? "fashion-mnist" : "mnist", 0.5));
        }
        assertThat(new RunComparison(many).bestInWords().orElseThrow())
                .startsWith("The 20 of 30 runs that are best on validation, among those");
        assertThat(new RunComparison(many).best().runs())
                .hasSize(RunComparison.MOST)
                .extracting(each -> each.data().title())
                .areExactly(10, new Condition<>("MNIST"::equals, "of MNIST"));
    }

    private static ComparedRun run(int number, String dataset, double accuracy) {
        return run(number, dataset, new Scores(1 - accuracy, accuracy));
    }

    private static ComparedRun run(int number, String dataset, Scores scores) {
        var plan =
                PlanTexts.readYaml(
                        "{name: Run %d, dataset: {name: %s}, architecture: {kind: linear}}"
                                .formatted(number, dataset));
        Run run = RunSamples.finished(number, plan, scores);
        return new ComparedRun(
                run,
                run.name(),
                List.of(run.best().orElseThrow()),
                Map.of("dataset.name", dataset),
                Optional.empty(),
                new Datasets(Path.of("target")).facts(run.plan().dataset()),
                7_840,
                Optional.empty());
    }
}
