package org.glyphery.inspection.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class NearestRowsTest {

    private static final int WIDTH = 13;
    private static final int COUNT = 600; // more than two blocks

    private final float[] rows = rows();

    /// Half of the numbers are zeros, and each row lies far from zero.
    private static float[] rows() {
        var random = new Randomness(Randomness.key(3));
        float[] rows = new float[COUNT * WIDTH];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = (float) Math.max(0, 20 * random.nextGaussian());
        }
        return rows;
    }

    @Test
    void neighbours_of_all_are_those_that_brute_force_finds() {
        var found = NearestRows.ofAll(rows, WIDTH, 14, (_, _) -> {});
        assertThat(found.count()).isEqualTo(14);
        for (int asked = 0; asked < COUNT; asked++) {
            int[] expected = byBruteForce(asked);
            assertThat(found.rows(asked)).isEqualTo(expected);
            for (int place = 0; place < 14; place++) {
                assertThat((double) found.distances(asked)[place])
                        .isCloseTo(distance(asked, expected[place]), within(1e-4));
            }
        }
    }

    private int[] byBruteForce(int asked) {
        return IntStream.range(0, COUNT)
                .filter(other -> other != asked)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distance(asked, other)))
                .limit(14)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double distance(int one, int other) {
        double sum = 0;
        for (int column = 0; column < WIDTH; column++) {
            sum += Math.pow(rows[one * WIDTH + column] - rows[other * WIDTH + column], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void a_row_that_is_asked_alone_has_itself_at_no_distance_unless_it_does_not_count() {
        float[] asked = Arrays.copyOfRange(rows, 7 * WIDTH, 8 * WIDTH);
        var found = NearestRows.of(asked, rows, COUNT, 5, -1);
        assertThat(found.rows()[0]).isEqualTo(7);
        assertThat(found.distances()[0]).isZero();
        var others = NearestRows.of(asked, rows, COUNT, 14, 7);
        assertThat(others.rows()).isEqualTo(byBruteForce(7));
        int[] among = NearestRows.of(asked, rows, 100, 14, 7).rows();
        assertThat(among).hasSize(14);
        assertThat(Arrays.stream(among).allMatch(row -> row < 100)).isTrue();
    }

    @Test
    void few_rows_have_few_neighbours() {
        float[] three = {0, 1, 5};
        var found = NearestRows.ofAll(three, 1, 14, (_, _) -> {});
        assertThat(found.rows()).containsExactly(1, 2, 0, 2, 1, 0);
        assertThat(found.distances()).containsExactly(1, 5, 1, 4, 4, 5);
        assertThat(NearestRows.ofAll(new float[] {1}, 1, 14, (_, _) -> {}).rows()).isEmpty();
    }
}
