package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomnessTest {

    /// The published first numbers of SplitMix64 for seed 1234567.
    @Test
    void the_numbers_are_those_of_splitmix64() {
        var randomness = new Randomness(1234567);
        assertThat(randomness.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(randomness.nextLong()).isEqualTo(3203168211198807973L);
        assertThat(randomness.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void the_same_parts_give_the_same_key_and_others_another() {
        assertThat(Randomness.key(1, 2, 3)).isEqualTo(Randomness.key(1, 2, 3));
        var keys = new HashSet<Long>();
        for (int seed = 0; seed < 100; seed++) {
            for (int step = 0; step < 100; step++) keys.add(Randomness.key(seed, step));
            keys.add(Randomness.key(seed));
            keys.add(Randomness.key(seed, 0, 0));
        }
        keys.add(Randomness.key());
        assertThat(keys).hasSize(100 * 102 + 1);
    }

    @Test
    void one_bit_of_a_part_changes_half_of_the_key() {
        int changed = 0;
        for (int bit = 0; bit < 64; bit++) {
            changed += Long.bitCount(Randomness.key(5, 0) ^ Randomness.key(5, 1L << bit));
        }
        assertThat(changed / 64.0).isCloseTo(32, within(1.5));
    }

    @Test
    void doubles_are_uniform_in_zero_to_one() {
        var randomness = new Randomness(Randomness.key(1));
        int[] tenths = new int[10];
        for (int i = 0; i < 100_000; i++) tenths[(int) (10 * randomness.nextDouble())]++;
        for (int count : tenths) assertThat(count).isCloseTo(10_000, within(400));
    }

    @Test
    void doubles_from_neighbouring_keys_are_uniform_too() {
        double sum = 0;
        for (int step = 0; step < 100_000; step++) {
            sum += new Randomness(Randomness.key(7, step)).nextDouble();
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.004));
    }

    @Test
    void gaussians_have_mean_zero_and_variance_one() {
        var randomness = new Randomness(Randomness.key(2));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = randomness.nextGaussian();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / 100_000).isCloseTo(0, within(0.013));
        assertThat(squares / 100_000).isCloseTo(1, within(0.018));
    }

    @Test
    void integers_are_uniform_below_their_bound() {
        var randomness = new Randomness(Randomness.key(3));
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) counts[randomness.nextInt(7)]++;
        for (int count : counts) assertThat(count).isCloseTo(10_000, within(400));
        assertThatThrownBy(() -> randomness.nextInt(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shuffle_keeps_every_value_and_follows_from_its_key() {
        int[] first = IntStream.range(0, 1000).toArray();
        int[] second = IntStream.range(0, 1000).toArray();
        new Randomness(Randomness.key(4)).shuffle(first);
        new Randomness(Randomness.key(4)).shuffle(second);
        assertThat(first).isEqualTo(second).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(first)
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 1000).boxed().toArray(Integer[]::new));
    }
}
