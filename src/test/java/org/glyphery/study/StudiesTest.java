package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.glyphery.comparison.Comparisons;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StudiesTest {

    private final Studies studies;
    private final Comparisons comparisons;
    private final Runs runs;
    private final RunQueue queue;

    StudiesTest(
            @Autowired Studies studies,
            @Autowired Comparisons comparisons,
            @Autowired Runs runs,
            @Autowired RunQueue queue) {
        this.studies = studies;
        this.comparisons = comparisons;
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void tidyUp() {
        var left =
                studies.all().stream()
                        .flatMap(state -> state.runs().stream())
                        .flatMap(Optional::stream)
                        .map(Run::name)
                        .toList();
        Leftovers.delete(runs, queue, left);
        queue.goOn();
    }

    @Test
    void every_plan_of_every_study_can_work_and_stands_there_once() {
        for (StudyState state : studies.all()) {
            var plans = state.study().plans();
            assertThat(plans.stream().map(PlanJson::sha256)).doesNotHaveDuplicates();
            assertThat(plans.stream().map(Plan::name)).doesNotHaveDuplicates();
            if (state.study().name().equals("cifar-10")) continue;
            plans.forEach(plan -> assertThat(runs.check(plan).parameterCount()).isPositive());
        }
        assertThat(studies.all())
                .extracting(state -> state.study().name())
                .containsExactly(
                        "templates",
                        "recurrent",
                        "convolution",
                        "mlp",
                        "depth",
                        "other-hands",
                        "cifar-10");
        assertThat(studies.find("nonsense")).isEmpty();
    }

    @Test
    void a_study_whose_dataset_is_not_here_says_where_it_comes_from_and_queues_nothing() {
        Study study = studies.get("cifar-10");
        assertThat(studies.isOwn(study)).isFalse();
        assertThatThrownBy(() -> studies.start(study))
                .hasMessageContaining("CIFAR-10")
                .hasMessageContaining("fetch them on the page Data");
        assertThat(studies.state(study).runs()).containsOnly(Optional.empty());
    }

    @Test
    void a_study_asks_once_for_each_run_and_uses_again_what_there_is() {
        queue.pause();
        Study study = studies.find("mlp").orElseThrow().study();
        Plan known = study.plans().get(2).described("Trained by hand", List.of("mine"), "");
        Run mine = runs.add(List.of(known), Priority.PERSON).getFirst();

        studies.start(study);
        StudyState state = studies.find("mlp").orElseThrow();
        assertThat(state.underWay()).isEqualTo(6);
        assertThat(state.runs().get(2).map(Run::id)).hasValue(mine.id());
        studies.start(study);
        assertThat(studies.find("mlp").orElseThrow()).isEqualTo(state);

        studies.stop(study);
        assertThat(statuses(study)).containsOnly(RunStatus.CANCELLED);
        studies.start(study);
        assertThat(statuses(study)).containsOnly(RunStatus.QUEUED);
        assertThat(studies.find("mlp").orElseThrow().runs().stream().map(run -> run.map(Run::id)))
                .isEqualTo(state.runs().stream().map(run -> run.map(Run::id)).toList());
        assertThat(studies.find("recurrent").orElseThrow().underWay()).isZero();
    }

    @Test
    void the_conclusion_is_what_validation_and_the_test_say() {
        Run slow = trained("Slow study run", 0.00001);
        Run fast = trained("Fast study run", 0.02);
        var comparison = comparisons.of(List.of(slow.id(), fast.id()));
        var pair = comparison.pairs().getLast().getFirst().orElseThrow();
        Study study =
                new Study(
                        "pair",
                        "Pair",
                        "Which?",
                        List.of(slow.plan(), fast.plan()),
                        Optional.empty(),
                        List.of());
        assertThat(studies.results(studies.state(study)).conclusion().orElseThrow())
                .isEqualTo(
                        "Fast study run is best on validation (%s), before Slow study run (%s). On"
                                + " the test split the difference is significant (McNemar's exact"
                                + " test of these two: %s).",
                        validation(fast),
                        validation(slow),
                        String.format(
                                Locale.ROOT,
                                "%,d examples that only Fast study run reads, %,d that only Slow"
                                        + " study run reads, p < 0.0001",
                                pair.onlyFirst(),
                                pair.onlySecond()));
        runs.delete(slow.id());
        runs.delete(fast.id());
    }

    private List<RunStatus> statuses(Study study) {
        return studies.find(study.name()).orElseThrow().runs().stream()
                .map(run -> run.orElseThrow().status())
                .toList();
    }

    private static String validation(Run run) {
        var scores = run.best().orElseThrow().validation().orElseThrow();
        return String.format(Locale.ROOT, "%.2f %%", 100 * scores.accuracy());
    }

    private Run trained(String name, double learningRate) {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        architecture: {kind: linear}
                        learning: {epochs: 1, batchSize: 2000, schedule: {learningRate: %s}}
                        """
                                .formatted(name, learningRate));
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return runs.get(run.id());
    }
}
