package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.StoredSamples;
import org.glyphery.image.PictureShape;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that learn from MNIST and from a dataset that was stored here.
class SeveralSourcesRunTest {

    @TempDir Path home;

    private Datasets datasets;

    @BeforeEach
    void store() throws IOException {
        datasets = new Datasets(home);
        var digits = Digits.first(300, 0, 40);
        StoredSamples.store(datasets, "mine", Mnist.CLASSES, digits.training(), digits.test());
        var shape = new PictureShape(1, 1, 1);
        var small = SomeExamples.of(shape, new byte[2], new int[] {0, 1});
        StoredSamples.store(datasets, "small", List.of("a", "b"), small, small);
    }

    @Test
    void each_test_split_has_its_own_scores_which_come_back_from_the_folder() throws Exception {
        List<EpochScores> epochs;
        Run run;
        try (var room = new RunRoom(home, datasets)) {
            var queue = room.queue();
            run =
                    room.add(
                            plan(
                                    "[{dataset: mnist, share: 0.8, first: 2000}, {dataset: mine,"
                                            + " share: 0.2}]",
                                    "[{dataset: mine}]"),
                            Priority.PERSON);
            var finished = room.when(each -> each.status() == RunStatus.FINISHED);
            queue.start();
            assertThat(finished.await(60, TimeUnit.SECONDS)).isTrue();
            queue.stop();
            epochs = room.store.epochs(run.id());
            assertThat(epochs).hasSize(2);
            assertThat(epochs.getLast().step()).isEqualTo(2 * 25); // 2,000 by 80
            assertThat(room.runs.steps(room.now(run))).contains(50L);
            var further = epochs.getLast().further().getFirst();
            assertThat(further.dataset()).isEqualTo("mine");
            assertThat(further.scores().examplesSha256())
                    .contains(Digits.first(0, 0, 40).test().sha256());
            assertThat(room.now(run).best().orElseThrow().further()).hasSize(1);
        }
        try (var room = new RunRoom(home, datasets)) {
            assertThat(room.recovery.takeBack()).hasSize(1).allMatch(TakenBack::isWhole);
            assertThat(room.store.epochs(run.id())).isEqualTo(epochs);
        }
    }

    @Test
    void what_does_not_fit_together_is_told_by_what_differs() throws Exception {
        try (var room = new RunRoom(home, datasets)) {
            assertThat(
                            problems(
                                    room,
                                    plan(
                                            "[{dataset: mnist, share: 0.5}, {dataset: small, share:"
                                                    + " 0.5}]",
                                            "[]")))
                    .containsExactly(
                            "small cannot be taken together with MNIST: its pictures are 1x1x1, and"
                                + " those of MNIST are 28x28x1. All must have the same shape and"
                                + " classes.");
            assertThat(problems(room, plan("[]", "[{dataset: nowhere, version: x}]")))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence).contains("nowhere"));
            assertThat(problems(room, plan("[{dataset: mine, first: 301}]", "[]")))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence).contains("300 training examples"));
            assertThat(problems(room, plan("[{dataset: mine}]", "[{dataset: mine}]"))).isEmpty();
        }
    }

    private static List<String> problems(RunRoom room, Plan plan) {
        try {
            room.runs.check(plan);
            return List.of();
        } catch (InvalidPlan invalid) {
            return invalid.errors().stream().map(error -> error.error()).toList();
        }
    }

    private Plan plan(String training, String test) {
        return PlanJson.readYaml(
                """
                {architecture: {kind: linear}, dataset: {name: mnist, validation: 100},
                 learning: {epochs: 2, batchSize: 100}, training: %s, test: %s}
                """
                        .formatted(training, test),
                datasets);
    }
}
