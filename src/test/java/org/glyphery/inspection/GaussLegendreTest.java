package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussLegendreTest {

    /// The textbook's points and weights of three, moved from [-1, 1].
    @Test
    void three_points_are_those_of_the_textbook() {
        var rule = GaussLegendre.of(3);
        double outer = Math.sqrt(0.6) / 2;
        assertThat(rule.points())
                .containsExactly(new double[] {0.5 - outer, 0.5, 0.5 + outer}, within(1e-14));
        assertThat(rule.weights())
                .containsExactly(new double[] {5 / 18.0, 8 / 18.0, 5 / 18.0}, within(1e-14));
    }

    @Test
    void polynomials_are_integrated_exactly_up_to_twice_the_number_of_points() {
        for (int size : new int[] {1, 2, 7, 50}) {
            var rule = GaussLegendre.of(size);
            assertThat(Arrays.stream(rule.weights()).sum()).isCloseTo(1, within(1e-13));
            assertThat(rule.points()).isSorted();
            for (int degree = 0; degree < 2 * size; degree++) {
                double sum = 0;
                for (int point = 0; point < size; point++) {
                    sum += rule.weights()[point] * Math.pow(rule.points()[point], degree);
                }
                assertThat(sum).as("x^%d", degree).isCloseTo(1.0 / (degree + 1), within(1e-13));
            }
        }
    }
}
