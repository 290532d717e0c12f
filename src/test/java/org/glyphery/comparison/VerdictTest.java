package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.training.PlanTexts;
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

    private static ComparedRun run(int number, String dataset, double accuracy) {
        var plan =
                PlanTexts.readYaml(
                        "{name: Run %d, dataset: {name: %s}, architecture: {kind: linear}}"
                                .formatted(number, dataset));
        Run run = RunSamples.finished(number, plan, accuracy);
        return new ComparedRun(
                run,
                run.name(),
                List.of(run.best().orElseThrow()),
                Map.of(),
                Optional.empty(),
                new Datasets(Path.of("target")).facts(run.plan().dataset()),
                7_840,
                Optional.empty());
    }
}
