package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonFinderTest {

    @ParameterizedTest
    @CsvSource({"28, 4", "64, 9", "96, 13", "16, 1", "8, 1", "7, 1", "1, 1", "1024, 4", "32, 32"})
    void every_pixel_lies_under_a_square_and_no_square_beyond_the_picture(int length, int side) {
        var covered = new BitSet();
        int[] starts = ReasonFinder.starts(length, side);
        for (int start : starts) {
            assertThat(start).isBetween(0, length - side);
            covered.set(start, start + side);
        }
        assertThat(covered.cardinality()).isEqualTo(length);
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        assertThat(starts.length).isLessThanOrEqualTo(Math.max(49, 1 + Math.ceilDiv(length, side)));
    }

    @Test
    void squares_of_a_digit_lie_half_a_square_apart() {
        assertThat(ReasonFinder.starts(28, 4))
                .containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24);
    }
}
