package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.inspection.EpochAnswers;
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
        var digits = Digits.first(0, 0, 4).test();
        int[] labels = {digits.label(0), digits.label(1), digits.label(2), digits.label(3)};
        int wrong = 10; // no digit
        var first =
                new EpochAnswers(
                        digits, new int[] {labels[0], labels[1], wrong, wrong}, Mnist.CLASSES);
        var second =
                new EpochAnswers(
                        digits, new int[] {labels[0], wrong, labels[2], wrong}, Mnist.CLASSES);
        assertThat(Discordance.of(first, second)).isEqualTo(new Discordance(1, 1));
        assertThat(Discordance.of(first, first)).isEqualTo(new Discordance(0, 0));
    }
}
