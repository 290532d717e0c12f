package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    /// Ranks 1 4 2 5 3 against 1 5 2 3 4; without equals it is `1 - 6 sum d^2 / (n (n^2 - 1))`.
    @Test
    void without_equals_it_is_the_textbooks_formula() {
        double[] one = {1, 20, 3, 400, 5};
        double[] other = {1, 50, 2, 6, 30};
        double expected = 1 - 6.0 * (0 + 1 + 0 + 4 + 1) / (5 * 24);
        assertThat(RankCorrelation.of(one, other)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void the_same_order_is_one_and_the_opposite_minus_one() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 9}, new double[] {0, 1, 2})).isEqualTo(1);
        assertThat(RankCorrelation.of(new double[] {1, 2, 9}, new double[] {5, 4, -1}))
                .isEqualTo(-1);
    }

    /// Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: Pearson's correlation of these by hand.
    @Test
    void equals_share_the_mean_of_their_ranks() {
        double expected = (1.5 * 1.5 + 1.5 * 1.5) / Math.sqrt(4.5 * 5);
        assertThat(RankCorrelation.of(new double[] {0, 7, 7, 8}, new double[] {1, 2, 3, 4}))
                .isCloseTo(expected, within(1e-12));
        assertThat(RankCorrelation.of(new double[] {3, 3}, new double[] {1, 2})).isZero();
    }
}
