package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.glyphery.plot.Scale.Tick;
import org.junit.jupiter.api.Test;

class SvgTicksTest {

    private static final int SEED = 11;

    @Test
    void ticks_are_round_numbers_that_cover_the_values() {
        assertThat(texts(false, 0.13, 0.97))
                .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(texts(false, -3, 8)).containsExactly("−4", "−2", "0", "2", "4", "6", "8");
        assertThat(texts(false, 0, 48_000))
                .containsExactly("0", "10,000", "20,000", "30,000", "40,000", "50,000");
        assertThat(texts(false, 1e-7, 3e-7))
                .containsExactly("1e−7", "1.5e−7", "2e−7", "2.5e−7", "3e−7");
    }

    @Test
    void whole_numbers_have_nothing_between_them() {
        assertThat(texts(false, 1, 3)).containsExactly("1", "2", "3");
        assertThat(texts(false, 1, 2.5)).contains("1.5");
    }

    @Test
    void shares_are_per_cent_and_stay_below_a_hundred() {
        var shares = new Axis("accuracy", true, false, List.of());

        assertThat(texts(shares, 0.9512, 0.9834))
                .containsExactly(
                        "95.0 %",
                        "95.5 %", "96.0 %", "96.5 %", "97.0 %", "97.5 %", "98.0 %", "98.5 %");
        assertThat(texts(shares, 1, 1)).endsWith("100 %");
        assertThat(texts(shares, 0, 0)).startsWith("0 %");
        assertThat(texts(shares, 0.5, 1)).endsWith("100 %");
    }

    @Test
    void logarithmic_ticks_are_powers_of_ten_with_two_and_five_where_there_is_room() {
        assertThat(texts(true, 0.013, 0.9))
                .containsExactly("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1");
        assertThat(texts(true, 1e-5, 0.1))
                .containsExactly("1e−5", "0.0001", "0.001", "0.01", "0.1");
        assertThat(texts(true, 1e-20, 1)).hasSizeBetween(4, 8).contains("1e−12", "1");
        assertThat(texts(true, 0.285, 0.315))
                .hasSizeGreaterThan(3)
                .contains("0.290", "0.300", "0.310");
    }

    @Test
    void equal_values_lie_inside_an_axis() {
        for (double value : new double[] {0, 1, -7, 0.3, 1e-12, 5e8, 1e140}) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                var axis = new Axis("", false, logarithmic, List.of());
                if (!axis.holds(value)) continue;
                Scale scale = Scale.covering(axis, List.of(value, value), 7);
                assertThat(scale.share(value)).as("%s %s", value, logarithmic).isBetween(0.0, 1.0);
                assertThat(scale.ticks()).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void any_values_have_a_few_ticks_in_order_that_reach_around_them() {
        var random = new Random(SEED);
        for (int trial = 0; trial < 2_000; trial++) {
            double first = random.nextGaussian() * Math.pow(10, random.nextInt(-9, 10));
            double second = first * (1 + random.nextGaussian());
            boolean logarithmic = trial % 2 == 0;
            var axis = new Axis("", trial % 3 == 0, logarithmic, List.of());
            List<Double> values =
                    logarithmic
                            ? List.of(Math.abs(first), Math.abs(second))
                            : List.of(first, second);
            Scale scale = Scale.covering(axis, values, 7);
            assertThat(values).allMatch(each -> isInside(scale.share(each)));
            List<Double> shares = scale.ticks().stream().map(Tick::share).toList();
            assertThat(shares).isSorted().hasSizeBetween(2, 9).allMatch(SvgTicksTest::isInside);
            assertThat(scale.ticks()).extracting(Tick::text).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_fixed_axis_has_its_ends_among_its_ticks() {
        assertThat(texts(LinearScale.between(1, 30, 10)))
                .containsExactly("1", "5", "10", "15", "20", "25", "30");
        assertThat(texts(LinearScale.between(0, 1, 10))).containsExactly("0", "1");
        assertThat(texts(LinearScale.between(0, 9380, 10)))
                .startsWith("0", "1,000")
                .endsWith("9,000");
        assertThat(texts(LinearScale.between(4, 4, 10))).contains("4");
    }

    @Test
    void a_number_alone_has_four_digits() {
        assertThat(Numerals.alone(0.123456, false)).isEqualTo("0.1235");
        assertThat(Numerals.alone(-1234567, false)).isEqualTo("−1,234,567");
        assertThat(Numerals.alone(0.00001234, false)).isEqualTo("1.234e−5");
        assertThat(Numerals.alone(0, false)).isEqualTo("0");
        assertThat(Numerals.alone(0.97535, true)).isEqualTo("97.54 %");
        assertThat(Numerals.alone(Double.NaN, true)).isEqualTo("–");
    }

    private static boolean isInside(double share) {
        return share > -1e-6 && share < 1 + 1e-6;
    }

    private static List<String> texts(boolean logarithmic, double min, double max) {
        return texts(new Axis("", false, logarithmic, List.of()), min, max);
    }

    private static List<String> texts(Axis axis, double min, double max) {
        return texts(Scale.covering(axis, List.of(min, max), 7));
    }

    private static List<String> texts(Scale scale) {
        return scale.ticks().stream().map(Tick::text).toList();
    }
}
