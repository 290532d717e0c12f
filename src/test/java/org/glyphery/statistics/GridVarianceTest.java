package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GridVarianceTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /// Variances of -1, 0, 1 and of 0, 3: 2/3 and 9/4.
    @Test
    void of_a_sum_each_factor_explains_the_variance_of_its_own_part() {
        var variance = new GridVariance(new int[] {3, 2}, new double[] {-1, 2, 0, 3, 1, 4}, 0);
        double whole = 2.0 / 3 + 9.0 / 4;
        assertThat(variance.alone(0)).isCloseTo(2.0 / 3 / whole, EXACT);
        assertThat(variance.alone(1)).isCloseTo(9.0 / 4 / whole, EXACT);
        assertThat(variance.together()).isCloseTo(0, EXACT);
    }

    @Test
    void a_product_of_centred_factors_is_all_of_both_together() {
        var variance =
                new GridVariance(new int[] {3, 3}, new double[] {1, 0, -1, 0, 0, 0, -1, 0, 1}, 0);
        assertThat(variance.alone(0)).isZero();
        assertThat(variance.alone(1)).isZero();
        assertThat(variance.together()).isCloseTo(1, EXACT);
    }

    /// f = a + 2 b + 3 a b of a, b and a third factor that does nothing, each -1 or 1: the
    /// variances are the squares of the coefficients.
    @Test
    void the_parts_of_a_polynomial_are_the_squares_of_its_coefficients() {
        double[] values =
                IntStream.range(0, 8)
                        .mapToDouble(place -> {
                            int a = (place & 4) == 0 ? -1 : 1;
                            int b = (place & 1) == 0 ? -1 : 1; // the last changes fastest
                            return 5 + a + 2 * b + 3 * a * b;
                        })
                        .toArray();
        var variance = new GridVariance(new int[] {2, 2, 2}, values, 0);
        assertThat(variance.alone(0)).isCloseTo(1.0 / 14, EXACT);
        assertThat(variance.alone(1)).isCloseTo(0, EXACT);
        assertThat(variance.alone(2)).isCloseTo(4.0 / 14, EXACT);
        assertThat(variance.together()).isCloseTo(9.0 / 14, EXACT);
    }

    /// Of the variance 2/3 + 9/4 chance adds 0.6 / 6 for each degree of freedom: two of the first
    /// factor, one of the second, two of both.
    @Test
    void what_chance_adds_is_taken_out_by_degrees_of_freedom() {
        var variance = new GridVariance(new int[] {3, 2}, new double[] {-1, 2, 0, 3, 1, 4}, 0.6);
        double whole = 2.0 / 3 + 9.0 / 4;
        assertThat(variance.alone(0)).isCloseTo((2.0 / 3 - 0.2) / whole, EXACT);
        assertThat(variance.alone(1)).isCloseTo((9.0 / 4 - 0.1) / whole, EXACT);
        assertThat(variance.together()).isCloseTo(-0.2 / whole, EXACT);
        assertThat(variance.chance()).isCloseTo(0.5 / whole, EXACT);
    }

    /// The product's variance is 4/9 of nine values; four degrees of freedom are left to it.
    @Test
    void the_residual_is_what_factors_do_together_as_if_it_were_chance() {
        var variance =
                new GridVariance(new int[] {3, 3}, new double[] {1, 0, -1, 0, 0, 0, -1, 0, 1}, 0);
        assertThat(variance.residual()).isCloseTo(1, EXACT);
    }

    @Test
    void where_nothing_varies_nothing_is_explained() {
        var variance = new GridVariance(new int[] {2, 2}, new double[] {0.1, 0.1, 0.1, 0.1}, 0);
        assertThat(variance.alone(0)).isZero();
        assertThat(variance.together()).isZero();
    }

    @Test
    void a_grid_with_holes_is_refused() {
        assertThatThrownBy(() -> new GridVariance(new int[] {2, 2}, new double[3], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
