package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

    /// Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void intervals_are_those_that_were_published(int right, int count, double low, double high) {
        var interval = Interval.wilson(right, count);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void a_share_of_nothing_has_no_interval() {
        assertThat(Interval.wilson(29, 29).high()).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> Interval.wilson(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.wilson(3, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 97.5 % of Student's distribution as printed tables have it: 2.7764 with 4 degrees of
    /// freedom, 2.2010 with 11, 2.0452 with 29.
    @ParameterizedTest
    @CsvSource({"5, 2.7764", "12, 2.2010", "30, 2.0452"})
    void the_interval_of_a_mean_is_students(int count, double quantile) {
        double[] values = new double[count];
        for (int place = 0; place < count; place++) values[place] = place % 2;
        double mean = Math.floorDiv(count, 2) / (double) count;
        double deviation = Math.sqrt(mean * (1 - mean) * count / (count - 1));
        var interval = Interval.student(values);
        assertThat(interval.low() + interval.high()).isCloseTo(2 * mean, within(1e-12));
        assertThat((interval.high() - mean) * Math.sqrt(count) / deviation)
                .isCloseTo(quantile, within(5e-4));
        assertThat(interval.ofShare().low()).isBetween(0.0, mean);
    }

    /// The examples of Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13:91,
    /// exact conditional test.
    @ParameterizedTest
    @CsvSource({"1, 7, 0.0703", "6, 16, 0.0525", "7, 1, 0.0703"})
    void probabilities_are_those_that_were_published(int first, int second, double p) {
        assertThat(new Discordance(first, second).pValue()).isCloseTo(p, within(5e-5));
    }

    @Test
    void equal_models_cannot_be_told_apart_and_thousands_of_examples_are_no_trouble() {
        assertThat(new Discordance(0, 0).pValue()).isEqualTo(1);
        assertThat(new Discordance(5, 5).pValue()).isEqualTo(1);
        assertThat(new Discordance(5_000, 5_000).pValue()).isCloseTo(1, within(1e-9));
        assertThat(new Discordance(10_000, 0).pValue()).isZero();
        assertThat(new Discordance(4_900, 5_100).pValue()).isBetween(0.04, 0.05);
    }

    @Test
    void what_just_one_of_two_reads_is_counted() {
        var first = BitSet.valueOf(new long[] {0b0111});
        var second = BitSet.valueOf(new long[] {0b1010});
        assertThat(Discordance.of(first, second)).isEqualTo(new Discordance(2, 1));
        assertThat(Discordance.of(first, second).turned()).isEqualTo(new Discordance(1, 2));
        assertThat(Discordance.of(first, first)).isEqualTo(new Discordance(0, 0));
    }

    /// The example of Holm 1979 by hand: 0.01 counts four times, 0.015 three times, 0.02 twice, and
    /// 0.5 once.
    @Test
    void several_tests_are_corrected_for_their_number_and_never_change_their_order() {
        assertThat(Holm.corrected(0.02, 0.01, 0.5, 0.015))
                .containsExactly(new double[] {0.045, 0.04, 0.5, 0.045}, within(1e-12));
        assertThat(Holm.corrected(0.6, 0.7)).containsExactly(1, 1);
        assertThat(Holm.corrected()).isEmpty();
    }

    /// The 95 % and 99.9 % points of the usual printed tables.
    @ParameterizedTest
    @CsvSource({
        "3.841, 1, 0.05", "5.991, 2, 0.05", "7.815, 3, 0.05", "18.307, 10, 0.05",
        "10.828, 1, 0.001", "13.816, 2, 0.001", "29.588, 10, 0.001", "0.004, 1, 0.95",
        "3.940, 10, 0.95"
    })
    void tails_of_chi_squared_are_those_of_the_tables(double statistic, int degrees, double p) {
        assertThat(ChiSquared.tail(statistic, degrees)).isCloseTo(p, within(p / 100));
    }

    @Test
    void the_tail_with_two_degrees_of_freedom_is_an_exponential() {
        for (double statistic : new double[] {0, 0.1, 1, 3.9, 4.1, 40, 400}) {
            assertThat(ChiSquared.tail(statistic, 2))
                    .isCloseTo(Math.exp(-statistic / 2), withinPercentage(1e-8));
        }
    }
}
