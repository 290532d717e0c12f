package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class StudyCostsTest {

    /// Twelve times 55 seconds. Every second plan trains ten times as long, so that a sample of
    /// every second one is far off.
    @Test
    void the_time_of_a_grid_whose_last_axis_is_epochs_is_that_of_all_its_plans() {
        List<Plan> plans =
                SweepSamples.grid(
                                "learning.batchSize",
                                "10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21",
                                "learning.epochs",
                                "5, 50")
                        .plans();
        assertThat(plans).hasSize(24);
        assertThat(StudyCosts.sum(plans, plan -> Optional.of(aSecondAnEpoch(plan))))
                .hasValue(Duration.ofMinutes(11));
    }

    @Test
    void times_that_are_not_known_are_taken_from_the_others() {
        List<Plan> plans = SweepSamples.grid("learning.epochs", "1, 3, 100").plans();
        assertThat(
                        StudyCosts.sum(
                                plans,
                                plan ->
                                        Optional.of(aSecondAnEpoch(plan))
                                                .filter(time -> time.toSeconds() < 100)))
                .hasValue(Duration.ofSeconds(6));
        assertThat(StudyCosts.sum(plans, _ -> Optional.empty())).isEmpty();
    }

    @Test
    void what_is_computed_takes_next_to_nothing() {
        Plan templates = PlanTexts.readYaml("{architecture: {kind: templates}}");
        assertThat(StudyCosts.sum(List.of(templates), _ -> Optional.empty()))
                .hasValue(Duration.ZERO);
    }

    @Test
    void what_is_finished_costs_nothing_and_a_limit_is_said_where_it_is_reached() {
        Study study = SweepSamples.grid("learning.epochs", "1, 3, 100");
        StudyResults results = SweepSamples.results(study, 0.5, 0.6);
        assertThat(StudyCosts.left(SweepSamples.running(results, 0).state()))
                .containsExactly(study.plans().get(0), study.plans().get(2));
        Sweep sweep = study.sweep().orElseThrow();
        var limited =
                new Sweep(
                        sweep.base(),
                        sweep.dimensions(),
                        sweep.search(),
                        sweep.mostRuns(),
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.empty());
        var brief = new Study("s", "S", "", limited, PlanTexts.KNOWN, Optional.empty(), List.of());
        assertThat(StudyCosts.limit(brief, Optional.of(Duration.ofSeconds(104))))
                .isEqualTo("; it stops after 1 min 00 s of training, its limit");
        assertThat(StudyCosts.limit(brief, Optional.empty())).isNotEmpty();
        assertThat(StudyCosts.limit(brief, Optional.of(Duration.ofSeconds(4)))).isEmpty();
        assertThat(StudyCosts.limit(study, Optional.of(Duration.ofSeconds(104)))).isEmpty();
    }

    private static Duration aSecondAnEpoch(Plan plan) {
        return Duration.ofSeconds(((Learning.GradientDescent) plan.learning()).epochs());
    }
}
