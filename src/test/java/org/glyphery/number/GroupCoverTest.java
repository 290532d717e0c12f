package org.glyphery.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class GroupCoverTest {

    @Test
    void the_cover_costs_as_little_as_the_cheapest_of_all_sets_of_groups() {
        for (int number = 0; number < 50; number++) {
            var random = new Randomness(Randomness.key(5, number));
            int all = 0b111111;
            int[] sets =
                    IntStream.range(0, 14)
                            .map(place -> place == 0 ? all : 1 + random.nextInt(all - 1))
                            .toArray();
            double[] costs = random(random, sets.length);

            List<Integer> chosen = GroupCover.cheapest(all, sets, costs);

            assertThat(chosen.stream().mapToInt(place -> sets[place]).sum()).isEqualTo(all);
            assertThat(chosen.stream().mapToDouble(place -> costs[place]).sum())
                    .isCloseTo(leastOfAll(all, sets, costs), within(1e-12));
        }
    }

    @Test
    void groups_come_from_left_to_right() {
        int[] sets = {0b1111, 0b1000, 0b0101, 0b0010};
        assertThat(GroupCover.cheapest(0b1111, sets, new double[] {9, 1, 1, 1}))
                .containsExactly(2, 3, 1);
    }

    @Test
    void strokes_that_no_group_has_are_an_error() {
        assertThatThrownBy(() -> GroupCover.cheapest(0b11, new int[] {0b01}, new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] random(Randomness random, int count) {
        return IntStream.range(0, count).mapToDouble(_ -> random.nextDouble()).toArray();
    }

    /// Tries every choice of groups.
    private static double leastOfAll(int all, int[] sets, double[] costs) {
        double least = Double.POSITIVE_INFINITY;
        for (int choice = 1; choice < 1 << sets.length; choice++) {
            int covered = 0;
            double cost = 0;
            boolean isCover = true;
            for (int place : StrokeLine.strokes(choice).toArray()) {
                isCover &= (covered & sets[place]) == 0;
                covered |= sets[place];
                cost += costs[place];
            }
            if (isCover && covered == all) least = Math.min(least, cost);
        }
        return least;
    }
}
