package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherTest {

    /// Eight cups of tea, the milk first in four of them: Fisher's own example.
    @Test
    void a_lady_tasting_tea_is_right_by_chance_once_in_seventy_times() {
        var fisher = new Fisher(8);
        assertThat(fisher.atLeast(4, 4, 4, 8)).isCloseTo(1 / 70.0, within(1e-15));
        assertThat(fisher.atLeast(3, 4, 4, 8)).isCloseTo(17 / 70.0, within(1e-15));
        assertThat(fisher.atLeast(0, 4, 4, 8)).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"58, 146, 63, 892", "3, 20, 10, 200", "0, 5, 5, 10", "7, 9, 30, 40", "1, 1, 1, 1"})
    void the_tail_is_the_sum_of_exact_terms(int hits, int drawn, int marked, int all) {
        var sum = BigInteger.ZERO;
        for (int more = hits; more <= Math.min(drawn, marked); more++) {
            sum = sum.add(choose(marked, more).multiply(choose(all - marked, drawn - more)));
        }
        double exact =
                new BigDecimal(sum)
                        .divide(new BigDecimal(choose(all, drawn)), MathContext.DECIMAL64)
                        .doubleValue();
        assertThat(new Fisher(1000).atLeast(hits, drawn, marked, all))
                .isCloseTo(exact, within(1e-10 * exact));
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 6, 10", "-1, 4, 6, 10", "2, 11, 6, 10", "0, 6, 6, 10", "1, 2, 2, 1001"})
    void numbers_that_are_no_table_are_refused(int hits, int drawn, int marked, int all) {
        var fisher = new Fisher(1000);
        assertThatThrownBy(() -> fisher.atLeast(hits, drawn, marked, all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no table");
    }

    private static BigInteger choose(int from, int taken) {
        if (taken < 0 || taken > from) return BigInteger.ZERO;
        var product = BigInteger.ONE;
        for (int step = 1; step <= taken; step++) {
            product =
                    product.multiply(BigInteger.valueOf(from - taken + step))
                            .divide(BigInteger.valueOf(step));
        }
        return product;
    }
}
