package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {

    @Test
    void softmax_of_equal_logits_is_uniform() {
        assertThat(Softmax.probabilities(new float[] {0, 0, 0, 0, 5, 5, 5, 5}, 1, 4))
                .containsOnly(0.25f);
    }

    @Test
    void large_logits_do_not_overflow() {
        float[] logits = {1e30f, 0, -1e30f};
        assertThat(Softmax.probabilities(logits, 0, 3)).containsExactly(1, 0, 0);
        assertThat(Softmax.crossEntropy(logits, 0, 3, 0)).isZero();
        assertThat(Softmax.crossEntropy(logits, 0, 3, 1)).isCloseTo(1e30, within(1e24));
    }

    @Test
    void cross_entropy_is_minus_the_logarithm_of_the_probability() {
        float[] logits = {1, 2, 4};
        double sum = Math.exp(1) + Math.exp(2) + Math.exp(4);
        for (int label = 0; label < 3; label++) {
            double probability = Math.exp(logits[label]) / sum;
            assertThat((double) Softmax.probabilities(logits, 0, 3)[label])
                    .isCloseTo(probability, within(1e-7));
            assertThat(Softmax.crossEntropy(logits, 0, 3, label))
                    .isCloseTo(-Math.log(probability), within(1e-12));
        }
    }

    @Test
    void the_first_of_equals_is_the_label() {
        assertThat(Softmax.label(new float[] {0, 7, 7}, 0, 3)).isEqualTo(1);
        assertThat(Softmax.label(new float[] {0, 7, 7, 1, 2, 2}, 1, 3)).isEqualTo(1);
    }
}
