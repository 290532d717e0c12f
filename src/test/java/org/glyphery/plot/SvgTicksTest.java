package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.glyphery.plot.Scale.Tick;
import org.junit.jupiter.api.Test;

class SvgTicksTest {

    private static final int SEED = 11;

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

    private static boolean isInside(double share) {
        return share > -1e-6 && share < 1 + 1e-6;
    }
}
