package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/// Runs that need not be trained.
class StudyResultsTest {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));

    /// MNIST's runs are worse than those of Fashion-MNIST in these numbers, which says nothing.
    @Test
    void a_sweep_over_datasets_is_in_the_order_of_scores_within_each_set_of_examples() {
        Study study = sweep();
        assertThat(study.plans())
                .extracting(plan -> plan.dataset().name())
                .containsExactly("mnist", "mnist", "fashion-mnist", "fashion-mnist");
        assertThat(SweepSamples.results(study, 0.7, 0.8, 0.91, 0.9).order())
                .containsExactly(1, 0, 2, 3);
        assertThat(SweepSamples.results(study, 0.7, 0.8, 0.91, 0.9).conclusion().orElseThrow())
                .contains(
                        "The runs were measured on different examples, those of MNIST and"
                                + " Fashion-MNIST, and are not ranked against each other.");
    }

    private static Study sweep() {
        var sweep =
                new Sweep(
                        PlanTexts.readYaml("architecture: {kind: linear}"),
                        List.of(
                                values("dataset.name", "mnist", "fashion-mnist"),
                                new Dimension(
                                        "learning.epochs",
                                        new Dimension.Range.Values(
                                                List.of(IntNode.valueOf(1), IntNode.valueOf(2))))),
                        new Sweep.Search.GridSearch(),
                        10,
                        Optional.empty(),
                        Optional.empty());
        return new Study("two", "Two datasets", "", sweep, DATASETS, Optional.empty(), List.of());
    }

    private static Dimension values(String path, String first, String second) {
        return new Dimension(
                path,
                new Dimension.Range.Values(
                        List.of(StringNode.valueOf(first), StringNode.valueOf(second))));
    }
}
