package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberWordsTest {

    @Test
    void durations_are_as_exact_as_they_are_short() {
        assertThat(NumberWords.time(Duration.ofMillis(2_740))).isEqualTo("2.7 s");
        assertThat(NumberWords.time(Duration.ofSeconds(41))).isEqualTo("41 s");
        assertThat(NumberWords.time(Duration.ofSeconds(318))).isEqualTo("5 min 18 s");
    }

    @Test
    void what_remains_is_whole_seconds_and_never_none() {
        assertThat(NumberWords.remaining(Duration.ofMillis(10))).isEqualTo("1 s left");
        assertThat(NumberWords.remaining(Duration.ofMillis(8_200))).isEqualTo("9 s left");
        assertThat(NumberWords.remaining(Duration.ofSeconds(70))).isEqualTo("1 min 10 s left");
    }

    @Test
    void names_are_listed_as_people_list_them() {
        assertThat(NumberWords.list(List.of())).isEmpty();
        assertThat(NumberWords.list(List.of("a"))).isEqualTo("a");
        assertThat(NumberWords.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void small_settings_have_all_their_zeros_and_others_stay_as_they_are() {
        assertThat(NumberWords.setting("3.0E-4")).isEqualTo("0.0003");
        assertThat(NumberWords.setting("1.5E-8")).isEqualTo("0.000000015");
        assertThat(NumberWords.setting("0.01")).isEqualTo("0.01");
        assertThat(NumberWords.setting("16, 32")).isEqualTo("16, 32");
    }

    @Test
    void numbers_have_as_few_digits_as_say_them_and_six_at_most() {
        assertThat(NumberWords.digits(0.25)).isEqualTo("0.25");
        assertThat(NumberWords.digits(1)).isEqualTo("1");
        assertThat(NumberWords.digits(1.0 / 3)).isEqualTo("0.333333");
        assertThat(NumberWords.digits(3e-4)).isEqualTo("0.0003");
    }

    @Test
    void numbers_are_grouped_and_have_units() {
        assertThat(NumberWords.count(203_530)).isEqualTo("203,530");
        assertThat(NumberWords.percent(0.8203)).isEqualTo("82.03 %");
        assertThat(NumberWords.milliseconds(Duration.ofNanos(160_000))).isEqualTo("0.16 ms");
    }
}
