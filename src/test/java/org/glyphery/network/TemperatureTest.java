package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    /// Four examples, each read as the first of two classes by a logit that is 3 larger; three are
    /// right. The cross-entropy is least where the softmax gives them 3/4: `1 / (1 + exp(-3 / T)) =
    /// 3/4`, and so `T = 3 / ln 3`.
    @Test
    void the_temperature_makes_confidence_the_share_that_is_right() {
        float[] logits = {3, 0, 4, 1, 5, 2, 3, 0};
        double temperature = Temperature.fitted(logits, new int[] {0, 0, 0, 1}, 2).orElseThrow();

        assertThat(temperature).isCloseTo(3 / Math.log(3), within(1e-5));
        assertThat((double) Softmax.calibrated(logits, 2, 2, temperature)[0])
                .isCloseTo(0.75, within(1e-5));
        assertThat((double) Softmax.probabilities(logits, 2, 2)[0])
                .isCloseTo(1 / (1 + Math.exp(-3)), within(1e-6));
    }

    @Test
    void labels_drawn_from_a_softmax_give_the_temperature_that_they_were_drawn_at() {
        for (double drawnAt : new double[] {0.5, 1, 2.5}) {
            var random = new Randomness(Randomness.key(11));
            int count = 20_000;
            float[] logits = new float[3 * count];
            int[] labels = new int[count];
            for (int row = 0; row < count; row++) {
                for (int label = 0; label < 3; label++) {
                    logits[3 * row + label] = (float) (2 * random.nextGaussian());
                }
                float[] shares = Softmax.calibrated(logits, row, 3, drawnAt);
                double chance = random.nextDouble();
                labels[row] = chance < shares[0] ? 0 : chance < shares[0] + shares[1] ? 1 : 2;
            }
            assertThat(Temperature.fitted(logits, labels, 3).orElseThrow())
                    .isCloseTo(drawnAt, within(0.05 * drawnAt));
        }
    }

    @Test
    void at_temperature_one_nothing_changes_by_a_bit() {
        float[] logits = {1.7f, -3.2f, 0.1f, 12.5f, 12.4f, -40};

        assertThat(Softmax.calibrated(logits, 3, Temperature.NONE))
                .isEqualTo(Softmax.probabilities(logits, 3));
    }

    @Test
    void where_nothing_is_misread_or_there_is_no_number_there_is_none() {
        assertThat(Temperature.fitted(new float[] {3, 0}, new int[] {0}, 2)).isEmpty();
        assertThat(Temperature.fitted(new float[0], new int[0], 2)).isEmpty();
        assertThat(Temperature.fitted(new float[] {Float.NaN, 0}, new int[] {1}, 2)).isEmpty();
    }

    /// All examples are misread: the more modest, the better.
    @Test
    void it_is_bounded() {
        float[] logits = new float[20];
        for (int row = 0; row < 10; row++) logits[2 * row] = 5;
        int[] wrong = new int[10];
        Arrays.fill(wrong, 1);

        assertThat(Temperature.fitted(logits, wrong, 2).orElseThrow())
                .isCloseTo(Temperature.MOST, within(0.01));
    }
}
