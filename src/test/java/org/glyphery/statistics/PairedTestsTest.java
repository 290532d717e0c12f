package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTestsTest {

    /// Rounding of baseball's first base, Hollander & Wolfe 1973, Nonparametric Statistical
    /// Methods, p. 140: 22 players, three ways to round it; chi squared 11.143, p = 0.0038, as R's
    /// friedman.test has it.
    @Test
    void friedmans_statistic_is_that_which_was_published() {
        double[][] times = {
            {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40},
            {5.90, 5.85, 5.70}, {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35},
            {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70}, {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45},
            {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40}, {5.45, 5.55, 5.50},
            {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
            {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
        };
        var found = Friedman.of(Arrays.asList(times));
        assertThat(found.statistic()).isCloseTo(11.143, within(5e-4));
        assertThat(found.degreesOfFreedom()).isEqualTo(2);
        assertThat(found.pValue()).isCloseTo(0.003805, within(5e-7));
    }

    /// Cochran's Q by its own formula, k (k - 1) sum (column - mean)^2 / (k sum row - sum row^2).
    @Test
    void friedmans_test_of_right_and_wrong_is_cochrans() {
        Random random = new Random(7);
        List<double[]> blocks = new ArrayList<>();
        double[] columns = new double[4];
        double rows = 0;
        double squares = 0;
        for (int block = 0; block < 50; block++) {
            double[] right = new double[4];
            double row = 0;
            for (int place = 0; place < 4; place++) {
                right[place] = random.nextDouble() < 0.5 + 0.1 * place ? 1 : 0;
                columns[place] += right[place];
                row += right[place];
            }
            rows += row;
            squares += row * row;
            blocks.add(right);
        }
        double sum = 0;
        for (double column : columns) sum += Math.pow(column - rows / 4, 2);
        assertThat(Friedman.of(blocks).statistic())
                .isCloseTo(4 * 3 * sum / (4 * rows - squares), within(1e-9));
    }

    @Test
    void treatments_that_never_differ_are_not_told_apart() {
        assertThat(Friedman.of(List.of(new double[] {1, 1, 1}, new double[] {0, 0, 0})).pValue())
                .isEqualTo(1);
    }

    /// The expectation goes by brute force over all signs.
    @Test
    void the_permutation_test_counts_all_tosses_of_the_signs() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            int[] differences = random.ints(10, -3, 5).toArray();
            int reached = Math.abs(Arrays.stream(differences).sum());
            int asFar = 0;
            for (int tosses = 0; tosses < 1 << 10; tosses++) {
                int sum = 0;
                for (int place = 0; place < 10; place++) {
                    sum += (tosses >> place & 1) == 0 ? differences[place] : -differences[place];
                }
                if (Math.abs(sum) >= reached) asFar++;
            }
            assertThat(PairedDifference.of(differences, 1).pValue())
                    .isCloseTo(asFar / 1024.0, within(1e-12));
        }
    }

    @Test
    void of_two_models_it_is_mcnemars_exact_test() {
        int[] differences = new int[1_000];
        Arrays.fill(differences, 0, 31, 1);
        Arrays.fill(differences, 31, 31 + 17, -1);
        var found = PairedDifference.of(differences, 1);
        assertThat(found.pValue()).isCloseTo(new Discordance(31, 17).pValue(), within(1e-12));
        assertThat(found.mean()).isCloseTo(0.014, within(1e-12));
    }

    /// The interval of paired shares by hand: (b - c) / n with the standard error sqrt(b + c - (b -
    /// c)^2 / n) / n, but for n in place of n - 1 (Fleiss 1981).
    @Test
    void the_interval_is_that_of_paired_shares_in_the_unit_of_the_scores() {
        int[] differences = new int[10_000];
        Arrays.fill(differences, 0, 80, 2);
        Arrays.fill(differences, 80, 120, -2);
        var found = PairedDifference.of(differences, 2);
        double error = Math.sqrt(120 - 40.0 * 40 / 10_000) / 10_000;
        assertThat(found.mean()).isCloseTo(0.004, within(1e-12));
        assertThat(found.interval().low()).isCloseTo(0.004 - 1.95996 * error, within(1e-6));
        assertThat(found.interval().high()).isCloseTo(0.004 + 1.95996 * error, within(1e-6));
    }

    /// Tosses with a seed stand for the exact distribution.
    @Test
    void many_differences_are_no_trouble_and_the_normal_distribution_is_close() {
        Random random = new Random(7);
        int[] differences = random.ints(9_000, -1, 2).toArray();
        Arrays.fill(differences, 0, 100, 1);
        int reached = Math.abs(Arrays.stream(differences).sum());
        int tosses = 2_000;
        int asFar = 0;
        for (int toss = 0; toss < tosses; toss++) {
            int sum = 0;
            for (int difference : differences)
                sum += random.nextBoolean() ? difference : -difference;
            if (Math.abs(sum) >= reached) asFar++;
        }
        assertThat(PairedDifference.of(differences, 1).pValue())
                .isCloseTo((double) asFar / tosses, within(0.04));
    }

    @Test
    void ranks_share_the_mean_where_numbers_are_equal() {
        assertThat(Ranks.of(3, 1, 3, 2, 3)).containsExactly(4, 1, 4, 2, 4);
        assertThat(Ranks.of()).isEmpty();
    }

    @Test
    void shares_of_ranks_are_told_within_blocks() {
        // Within each of three blocks the four values have the same order; blocks are far apart.
        double[] values = {1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24};
        int[] value = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
        int[] block = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        var shares = new RankShares(values);
        assertThat(shares.share(value, List.of(block))).isCloseTo(1, within(1e-9));
        assertThat(shares.share(block, List.of(value))).isCloseTo(1, within(1e-9));
        assertThat(shares.share(value, List.of())).isZero();
        assertThat(shares.additions(value, List.of(block)))
                .containsExactly(new double[] {-1.5, -0.5, 0.5, 1.5}, within(1e-9));
    }

    /// By the normal distribution alone it would end at 1.15.
    @Test
    void no_interval_of_a_difference_goes_beyond_all() {
        int[] differences = {1, 1, 1, 1, 1, 1, 1, 0};
        Interval interval = PairedDifference.of(differences, 1).interval();
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isBetween(0.6, 0.7);
    }

    /// Incomplete blocks: the sums of squares of both models by the normal equations, solved by
    /// hand. Ranks 1, 2, 3, 4, 5 with levels a, a, b, b, b and blocks x, y, x, x, y: a adds -1.9,
    /// within blocks; see the comment at each number.
    @Test
    void blocks_need_not_be_complete() {
        int[] level = {0, 0, 1, 1, 1};
        int[] block = {0, 1, 0, 0, 1};
        var shares = new RankShares(new double[] {10, 20, 30, 40, 50});
        // Blocks alone: x has 1, 3, 4 about 8/3, y has 2, 5 about 7/2: 14/3 + 9/2 = 55/6, 3 free.
        double without = 55.0 / 6;
        // Within blocks the level (0 or 1) is (-2/3, 1/3, 1/3) and (-1/2, 1/2), of squares 2/3 +
        // 1/2
        // = 7/6; its product with the ranks is 5/3 + 3/2 = 19/6, so that it takes (19/6)^2 / (7/6).
        double with = without - 361.0 / 42;
        assertThat(shares.share(level, List.of(block)))
                .isCloseTo(1 - (with / 2) / (without / 3), withinPercentage(1e-6));
    }
}
