package org.glyphery.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearestOwnTest {

    private static final float[] UNSURE = {0.7f, 0.2f, 0.1f};

    @Test
    void without_an_example_the_answer_stays() {
        assertThat(new NearestOwn(16, 10).helped(new float[] {1, 0}, UNSURE))
                .containsExactly(UNSURE, within(1e-6f));
    }

    /// By hand: cos = 0.6, exp(-10 * 0.4) = 0.018316, 16 times that 0.293051; e to that 1.340512.
    /// 0.2 * 1.340512 = 0.268102 of 0.7 + 0.268102 + 0.1.
    @Test
    void the_nearest_example_of_a_class_adds_to_its_logarithm() {
        var head = new NearestOwn(16, 10);
        head.add(new float[] {0, 5}, 1);
        head.add(new float[] {0, -1}, 1);
        float[] helped = head.helped(new float[] {4, 3}, UNSURE);
        assertThat(helped[1]).isCloseTo(0.25101f, within(1e-4f));
        assertThat(helped[0]).isCloseTo(0.65537f, within(1e-4f));
        assertThat(helped[0] + helped[1] + helped[2]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void the_picture_itself_is_read_as_it_was_kept_however_sure_the_network_is() {
        var head = new NearestOwn(NearestOwn.ALPHA, NearestOwn.BETA);
        head.add(new float[] {1, 2}, 2);
        float[] sure = {0.9999f, 0.00005f, 0.00005f};
        assertThat(head.helped(new float[] {10, 20}, sure)[2]).isGreaterThan(0.99f);
    }

    @Test
    void nothing_that_the_layer_gets_is_near_nothing() {
        var head = new NearestOwn(16, 10);
        head.add(new float[] {0, 0}, 2);
        assertThat(head.helped(new float[] {0, 0}, UNSURE)[0]).isGreaterThan(0.69f);
    }
}
