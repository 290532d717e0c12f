package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.glyphery.network.CnnBuilder;
import org.glyphery.training.PlanDefaults;
import org.junit.jupiter.api.Test;

class FlatPlanTest {

    private static final String ROUNDED_UP = "architecture.poolingRoundedUp";

    /// Runs are found by what their plans say, and compared by what these mean.
    @Test
    void what_a_plan_leaves_out_since_it_is_false_has_a_value_beside_one_that_says_so() {
        var plain = PlanDefaults.plan(new CnnBuilder().build());
        var rounded = PlanDefaults.plan(CnnBuilder.ofThreeStages().build());
        assertThat(FlatPlan.of(plain)).doesNotContainKey(ROUNDED_UP);
        assertThat(FlatPlan.whole(plain)).containsEntry(ROUNDED_UP, "false");
        assertThat(FlatPlan.whole(rounded))
                .isEqualTo(FlatPlan.of(rounded))
                .containsEntry(ROUNDED_UP, "true")
                .containsEntry("architecture.kernel", "5, 3, 3");
    }
}
