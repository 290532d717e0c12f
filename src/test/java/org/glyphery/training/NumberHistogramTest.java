package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumberHistogramTest {

    @Test
    void bins_reach_from_the_smallest_to_the_largest_where_these_are_near() {
        float[] numbers = new float[80];
        for (int index = 0; index < numbers.length; index++) numbers[index] = index;
        NumberHistogram histogram = NumberHistogram.of(numbers, 80).orElseThrow();
        assertThat(histogram.low()).isZero();
        assertThat(histogram.high()).isEqualTo(79);
        assertThat(histogram.counts()).hasSize(40).containsOnly(2);
    }

    /// Mean 1, variance (99 * 1 + 99²) / 100 = 99: its root times four is 39.8.
    @Test
    void what_lies_far_outside_counts_in_the_outermost_bin() {
        float[] numbers = new float[100];
        numbers[7] = 100;
        NumberHistogram histogram = NumberHistogram.of(numbers, 100).orElseThrow();
        assertThat(histogram.low()).isZero();
        assertThat(histogram.high()).isCloseTo(1 + 4 * Math.sqrt(99), within(1e-9));
        assertThat(histogram.counts().getFirst()).isEqualTo(99);
        assertThat(histogram.counts().getLast()).isEqualTo(1);
    }

    @Test
    void equal_numbers_stand_in_the_middle() {
        NumberHistogram histogram = NumberHistogram.of(new float[] {3, 3, 3, 8}, 3).orElseThrow();
        assertThat(histogram.low()).isEqualTo(3);
        assertThat(histogram.high()).isEqualTo(3);
        assertThat(histogram.counts().get(20)).isEqualTo(3);
    }

    @Test
    void there_is_none_of_nothing_or_of_what_is_no_number() {
        assertThat(NumberHistogram.of(new float[0], 0)).isEmpty();
        assertThat(NumberHistogram.of(new float[] {1, Float.NaN}, 2)).isEmpty();
        assertThat(NumberHistogram.of(new float[] {1, Float.POSITIVE_INFINITY}, 2)).isEmpty();
    }

    /// 250,000 numbers of 50 units: every thirteenth, which no unit has alone.
    @Test
    void a_sample_has_numbers_of_all_units() {
        var sample = new NumberSample(250_000, 50);
        for (int row = 0; row < 5_000; row++) sample.add(50, unit -> unit);
        NumberHistogram histogram = sample.histogram().orElseThrow();
        assertThat(histogram.counts()).doesNotContain(0);
        assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(19_231);
    }
}
