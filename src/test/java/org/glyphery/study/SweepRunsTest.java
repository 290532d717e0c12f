package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.awaitility.Awaitility;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Studies that people make, trained for real on 1,000 examples.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SweepRunsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Studies studies;
    private final Reports reports;
    private final Runs runs;
    private final RunQueue queue;
    private final List<Study> made = new ArrayList<>();

    SweepRunsTest(
            @Autowired Studies studies,
            @Autowired Reports reports,
            @Autowired Runs runs,
            @Autowired RunQueue queue) {
        this.studies = studies;
        this.reports = reports;
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void tidyUp() {
        queue.goOn();
        for (Study study : made) {
            studies.delete(study);
            Leftovers.delete(runs, queue, study.plans().stream().map(Plan::name).toList());
        }
    }

    @Test
    void halving_lets_the_best_of_each_rung_go_on_from_where_they_stopped() {
        Study study =
                add(
                        """
                        title: Halved
                        sweep:
                          halving: {epochs: 1, keepOneIn: 2}
                          fields:
                            learning.schedule.learningRate: [0.00001, 0.0001, 0.001, 0.01]
                          base:
                            architecture: {kind: linear}
                            dataset: {validation: 1000, first: 1000}
                            learning: {epochs: 4, batchSize: 100}
                        """);
        studies.start(study);
        await(study);
        List<Run> trained = trained(study);
        assertThat(trained)
                .extracting(run -> run.last().orElseThrow().epoch())
                .containsExactlyInAnyOrder(1, 1, 2, 4);
        // Who goes on is the best after the rung's epochs, found here by plain comparison.
        double[] first = trained.stream().mapToDouble(run -> accuracy(run, 1)).toArray();
        List<Run> further =
                trained.stream().filter(run -> run.last().orElseThrow().epoch() > 1).toList();
        double worst = further.stream().mapToDouble(run -> accuracy(run, 1)).min().orElseThrow();
        assertThat(DoubleStream.of(first).filter(each -> each > worst).count()).isLessThan(2);
        StudyState state = studies.find(study.name()).orElseThrow();
        assertThat(state.remark())
                .hasValue("Successive halving let one of 4 runs train to the end.");
        assertThat(studies.results(state).conclusion().orElseThrow())
                .contains("best on validation");
        assertThat(reports.files(study))
                .extracting(ReportFile::name)
                .contains("halved.html", "halved.md", "halved-fields.svg", "halved-loss.svg");
    }

    private double accuracy(Run run, int epoch) {
        return runs.history(run).stream()
                .filter(scores -> scores.epoch() == epoch)
                .findFirst()
                .flatMap(EpochScores::validation)
                .orElseThrow()
                .accuracy();
    }

    @Test
    void a_sweep_ends_when_its_time_is_up_and_goes_on_with_as_much_again() {
        Study study =
                add(
                        """
                        title: Short of time
                        sweep:
                          minutes: 0.001
                          fields: {learning.batchSize: [50, 51, 52]}
                          base:
                            architecture: {kind: linear}
                            dataset: {validation: 1000, first: 1000}
                            learning: {epochs: 3}
                        """);
        studies.start(study);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> studies.find(study.name()).orElseThrow().remark().isPresent());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> studies.find(study.name()).orElseThrow().underWay() == 0);
        StudyState state = studies.find(study.name()).orElseThrow();
        assertThat(state.remark()).hasValue("Stopped after 0.1 s of training, its limit.");
        assertThat(state.isDone()).isFalse();
        assertThat(state.runs().getLast().orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        double before = seconds(study);
        studies.start(study);
        Awaitility.await().atMost(PATIENCE).until(() -> seconds(study) > before);
    }

    private double seconds(Study study) {
        return trained(study).stream().mapToDouble(run -> run.trainingSeconds().orElse(0.0)).sum();
    }

    @Test
    void a_run_that_diverges_does_not_keep_a_study_from_its_conclusion() {
        Study study =
                add(
                        """
                        title: One diverges
                        shows: [course]
                        sweep:
                          fields: {learning.schedule.learningRate: [0.01, 0.02, 1.0e+30]}
                          base:
                            architecture: {kind: mlp, hiddenUnits: [16]}
                            dataset: {validation: 1000, first: 1000}
                            learning: {epochs: 1, update: {optimizer: {kind: sgd}}}
                        """);
        studies.start(study);
        await(study);
        StudyState state = studies.find(study.name()).orElseThrow();
        assertThat(state.failed()).isEqualTo(1);
        StudyResults results = studies.results(state);
        assertThat(results.conclusion().orElseThrow())
                .startsWith("Only finished runs count, 2 of 3. Left out: learning rate 1.0")
                .contains("best on validation");
        assertThat(reports.files(study))
                .extracting(ReportFile::name)
                .contains("one-diverges-grid.svg");
        String markdown = reports.files(study).get(1).text();
        assertThat(markdown.substring(0, markdown.indexOf("# Conclusion")))
                .contains("Only finished runs count, 2 of 3.", "one-diverges-grid.svg")
                .contains("Each mark is one run; other seeds may differ by more.");
    }

    @Test
    void an_epoch_that_was_cut_short_counts_for_nothing() {
        queue.pause();
        Study study =
                add(
                        """
                        title: Cut short
                        sweep:
                          halving: {epochs: 1, keepOneIn: 2}
                          fields: {learning.batchSize: [1, 2]}
                          base:
                            architecture: {kind: linear}
                            learning: {epochs: 2}
                        """);
        studies.start(study);
        queue.goOn();
        Awaitility.await().atMost(PATIENCE).until(() -> queue.progress().isPresent());
        studies.stop(study);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> studies.find(study.name()).orElseThrow().underWay() == 0);
        Run cut = trained(study).getFirst();
        assertThat(cut.last().orElseThrow().epoch()).isEqualTo(1);
        queue.pause();
        studies.start(study);
        assertThat(runs.get(cut.id()).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_copy_of_a_study_can_be_deleted_while_the_first_one_trains() {
        queue.pause();
        Study first = add("{title: Kept, plans: [{name: Shared, architecture: {kind: linear}}]}");
        Study copy = studies.add(first.called("", "Copy"));
        studies.start(first);
        studies.delete(copy);
        assertThat(studies.find(first.name()).orElseThrow().underWay()).isEqualTo(1);
        Study renamed =
                StudyFile.read(StudyFile.write(first.called("", "Renamed")), PlanTexts.KNOWN);
        studies.replace(first, renamed);
        assertThat(studies.find(first.name()).orElseThrow().underWay()).isEqualTo(1);
    }

    @Test
    void a_run_of_a_halved_sweep_that_somebody_cancels_ends_the_sweep() {
        queue.pause();
        Study study =
                add(
                        """
                        title: Disturbed
                        sweep:
                          halving: {}
                          fields: {learning.batchSize: [60, 61, 62]}
                          base:
                            architecture: {kind: linear}
                            dataset: {validation: 1000, first: 1000}
                        """);
        studies.start(study);
        Run second = trained(study).get(1);
        queue.cancel(second.id());
        StudyState state = studies.find(study.name()).orElseThrow();
        assertThat(state.underWay()).isZero();
        assertThat(state.remark().orElseThrow()).startsWith("Stopped, since batch size 61");
        studies.start(study);
        assertThat(studies.find(study.name()).orElseThrow().underWay()).isEqualTo(3);
    }

    @Test
    void a_study_can_be_kept_changed_and_deleted_while_its_runs_stay() {
        queue.pause();
        Study first = add("{title: Mine, plans: [{name: Own one, architecture: {kind: linear}}]}");
        Study second = add("{title: Mine, plans: [{name: Own two, architecture: {kind: linear}}]}");
        assertThat(first.name()).isEqualTo("mine");
        assertThat(second.name()).isEqualTo("mine-2");
        studies.start(first);
        Study changed =
                StudyFile.read(
                        "{title: Mine still, plans: [{name: Own three, architecture: {kind:"
                                + " mlp}}]}",
                        PlanTexts.KNOWN);
        studies.replace(first, changed);
        StudyState state = studies.find("mine").orElseThrow();
        made.add(state.study());
        assertThat(state.study().title()).isEqualTo("Mine still");
        assertThat(state.runs()).containsExactly(Optional.empty());
        assertThat(runs.like(first.plans().getFirst())).isPresent();
        studies.delete(state.study());
        assertThatThrownBy(() -> studies.get("mine")).isInstanceOf(UnknownStudy.class);
        assertThat(studies.isOwn(studies.get("mlp"))).isFalse();
    }

    private Study add(String file) {
        Study study = studies.add(StudyFile.read(file, PlanTexts.KNOWN));
        made.add(study);
        return study;
    }

    private void await(Study study) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> studies.find(study.name()).orElseThrow().isDone());
    }

    private List<Run> trained(Study study) {
        return studies.find(study.name()).orElseThrow().runs().stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
