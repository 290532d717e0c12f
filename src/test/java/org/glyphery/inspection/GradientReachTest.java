package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.network.NamedArray;
import org.junit.jupiter.api.Test;

/// How far back learning reaches, in steps and in words.
class GradientReachTest {

    @Test
    void it_reaches_back_to_the_first_step_whose_gradient_is_a_hundredth_of_the_largest() {
        var reach = reach(0.001f, 0.019f, 0.021f, 0.005f, 2, 1);
        assertThat(reach.reached()).isEqualTo(4);
        assertThat(HealthWords.reach(reach, "row"))
                .isEqualTo(
                        "Learning reaches back 4 of 6 rows: before row 3 the gradient is less than"
                            + " a hundredth of the largest, and what stands there hardly changes"
                            + " the weights.");
    }

    @Test
    void it_may_reach_back_over_all_steps() {
        var reach = reach(0.5f, 1, 2);
        assertThat(reach.reached()).isEqualTo(3);
        assertThat(HealthWords.reach(reach, "column"))
                .isEqualTo(
                        "Learning reaches back over all 3 columns: the gradient at the first one"
                                + " is 25.0 % of the largest.");
    }

    private static GradientReach reach(float... norms) {
        return new GradientReach(
                2, List.of(new NamedArray("reading1", List.of(norms.length), norms)));
    }
}
