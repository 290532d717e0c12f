package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

/// What is known from one run when another is planned.
class TrainAgainTest extends RunQueueFixture {

    @Test
    void the_same_plan_under_another_name_gives_the_same_weights_and_says_so() throws Exception {
        Run first = trained(RunRoom.plan("First", 0.02, 2));
        assertThat(room.runs.repeats(first)).isEmpty();
        Run again = trained(RunRoom.plan("Again", 0.02, 2));
        trained(RunRoom.plan("Another rate", 0.01, 2));
        assertThat(room.runs.repeats(again))
                .singleElement()
                .satisfies(repeat -> {
                    assertThat(repeat.run().id()).isEqualTo(first.id());
                    assertThat(repeat.sameWeights()).isTrue();
                    assertThat(repeat.sameMachine()).isTrue();
                });
    }

    @Test
    void other_weights_of_the_same_plan_are_told_as_such() throws Exception {
        Run first = trained(RunRoom.plan("First", 0.02, 1));
        Run again = trained(RunRoom.plan("Again", 0.02, 1));
        EpochScores last = again.last().orElseThrow();
        room.store.addEpoch(again.id(), last, "0".repeat(64), List.of());
        assertThat(room.runs.repeats(first))
                .singleElement()
                .matches(repeat -> !repeat.sameWeights() && repeat.sameMachine());
    }

    @Test
    void a_run_goes_on_from_what_another_has_learned() throws Exception {
        Run parent = trained(RunRoom.plan("Parent", 0.02, 2));
        Plan more = goingOn(RunRoom.plan("More", 0.02, 1), parent, 2);
        Run child = trained(more);
        assertThat(firstEpoch(child)).isLessThan(firstEpoch(parent));
        room.runs.delete(parent.id());
        assertThatThrownBy(() -> room.add(more, Priority.PERSON))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("are not kept");
    }

    @Test
    void whoever_goes_on_from_another_must_have_its_architecture() throws Exception {
        Run parent = trained(RunRoom.plan("Parent", 0.02, 1));
        Plan other = goingOn(PlanTexts.readYaml("architecture: {kind: mlp}"), parent, 1);
        assertThatThrownBy(() -> room.add(other, Priority.PERSON))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("must have the same architecture");
    }

    @Test
    void whoever_goes_on_from_another_validates_on_nothing_that_it_has_trained_on()
            throws Exception {
        Run parent = trained(RunRoom.plan("Parent", 0.02, 1));
        Plan more = goingOn(RunRoom.plan("More", 0.02, 1), parent, 1);
        assertThatThrownBy(() -> room.runs.check(on(more, "{validation: 2000}")))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("Parent has trained on")
                .hasMessageContaining("of the 2,000 examples")
                .hasMessageContaining("(dataset.validation 1000), or none");
        assertThatThrownBy(() -> room.runs.check(on(more, "{fold: {of: 5, held: 2}}")))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("of the 12,000 examples");
        assertThat(room.runs.check(on(more, "{validation: 1000}"))).isNotNull();
        assertThat(room.runs.check(on(more, "{validation: 0}"))).isNotNull();
    }

    private static Plan on(Plan plan, String dataset) {
        DatasetChoice other =
                PlanTexts.readYaml("{architecture: {kind: linear}, dataset: %s}".formatted(dataset))
                        .dataset();
        return new Plan(plan.name(), other, plan.architecture(), plan.learning());
    }

    @Test
    void times_are_foretold_from_the_speed_of_a_run_of_the_same_kind() throws Exception {
        var estimates = new Estimates(room.store, room.runs, RunRoom.DATASETS);
        Plan plan = RunRoom.plan("Ten times as long", 0.02, 10);
        assertThat(estimates.of(plan, room.runs.check(plan)).orElseThrow().time()).isEmpty();
        Run measured = trained(RunRoom.plan("Measured", 0.02, 1));
        double seconds = measured.trainingSeconds().orElseThrow();
        Estimate estimate = estimates.of(plan, room.runs.check(plan)).orElseThrow();
        assertThat(estimate.time())
                .contains(
                        new Estimate.Time(
                                Duration.ofMillis(Math.round(10_000 * seconds)), "Measured"));
        assertThat(estimate.memoryBytes()).isPositive();
        Plan cnn = PlanDefaults.plan(StarterSet.cnn().architecture());
        assertThat(estimates.of(cnn, room.runs.check(cnn)).orElseThrow().time()).isEmpty();
        Plan templates = StarterSet.plans().getFirst();
        assertThat(estimates.of(templates, room.runs.check(templates))).isEmpty();
    }

    @Test
    void accuracy_is_foretold_from_a_run_of_the_same_network_on_the_same_data_alone()
            throws Exception {
        var estimates = new Estimates(room.store, room.runs, RunRoom.DATASETS);
        Plan plan = RunRoom.plan("Another rate", 0.01, 2);
        assertThat(estimates.measured().accuracy(plan)).isEmpty();
        Run run = trained(RunRoom.plan("Measured", 0.02, 1));
        double accuracy = run.best().flatMap(EpochScores::validation).orElseThrow().accuracy();
        MeasuredRuns measured = estimates.measured();
        assertThat(measured.accuracy(plan)).contains(new Estimate.Accuracy(accuracy, "Measured"));
        assertThat(measured.accuracy(RunRoom.plan("Far longer", 0.02, 3))).isEmpty();
        assertThat(measured.accuracy(on(plan, "{validation: 2000}"))).isEmpty();
        Plan otherNetwork =
                new Plan(
                        "Other network",
                        plan.dataset(),
                        StarterSet.cnn().architecture(),
                        plan.learning());
        assertThat(measured.accuracy(otherNetwork)).isEmpty();
    }

    private double firstEpoch(Run run) {
        return room.store.epochs(run.id()).getFirst().training().crossEntropy();
    }

    private static Plan goingOn(Plan plan, Run parent, int epoch) {
        var descent = (Learning.GradientDescent) plan.learning();
        return new Plan(
                plan.name(),
                plan.dataset(),
                plan.architecture(),
                descent.goingOnFrom(new Parent(parent.id(), epoch)));
    }
}
