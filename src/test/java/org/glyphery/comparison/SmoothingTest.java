package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

    @Test
    void without_weight_values_stay_as_they_are() {
        assertThat(new Smoothing(0).of(new double[] {3, 1, 2})).containsExactly(3, 1, 2);
        assertThat(new Smoothing(0.5).of(new double[0])).isEmpty();
    }

    @Test
    void what_stays_the_same_is_not_pulled_to_zero() {
        assertThat(new Smoothing(0.9).of(new double[] {7, 7, 7}))
                .containsExactly(new double[] {7, 7, 7}, within(1e-12));
    }

    /// Each value is the mean of those up to it, weighted by powers of the weight.
    @Test
    void older_values_count_less_by_powers_of_the_weight() {
        double[] values = {4, 1, 2, 8};
        double[] smoothed = new Smoothing(0.6).of(values);
        for (int end = 0; end < values.length; end++) {
            double sum = 0;
            double weights = 0;
            for (int index = 0; index <= end; index++) {
                double weight = Math.pow(0.6, end - index);
                sum += weight * values[index];
                weights += weight;
            }
            assertThat(smoothed[end]).isCloseTo(sum / weights, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void other_weights_are_refused(double weight) {
        assertThatThrownBy(() -> new Smoothing(weight)).isInstanceOf(InvalidSetting.class);
    }
}
