package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Mlp;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Network MLP =
            Network.of(
                    new Mlp(List.of(256), Activation.RELU).normalisedOver(NormalisedOver.BATCH),
                    PictureShape.MNIST,
                    10);

    private static final Network CNN = Network.of(new CnnBuilder().build(), PictureShape.MNIST, 10);

    @Test
    void zeros_are_zeros_and_normalisation_starts_as_the_identity() {
        Weights weights = Weights.initial(MLP, Initialisation.ZEROS, 1);
        assertThat(weights.get("dense1/kernel").values()).containsOnly(0);
        assertThat(weights.get("normalisation1/scale").values()).containsOnly(1);
        assertThat(weights.get("normalisation1/shift").values()).containsOnly(0);
        assertThat(weights.get("normalisation1/mean").values()).containsOnly(0);
        assertThat(weights.get("normalisation1/variance").values()).containsOnly(1);
        assertThat(weights.get("dense2/bias").values()).containsOnly(0);
        assertThat(weights.bytes()).isEqualTo(4 * (784 * 256 + 4 * 256 + 2_570));
    }

    @Test
    void normal_numbers_have_a_deviation_of_a_twentieth() {
        float[] kernel =
                Weights.initial(MLP, Initialisation.NORMAL, 1).get("dense1/kernel").values();
        assertThat(mean(kernel)).isCloseTo(0, within(0.0005));
        assertThat(deviation(kernel)).isCloseTo(0.05, within(0.0005));
    }

    /// A convolution's fan in is its window times its channels in, its fan out the window times its
    /// channels out.
    @Test
    void glorot_fills_its_interval_evenly() {
        double limit = Math.sqrt(6.0 / (25 * 16 + 25 * 32));
        float[] kernel =
                Weights.initial(CNN, Initialisation.GLOROT, 1).get("convolution2/kernel").values();
        double largest = 0;
        for (float value : kernel) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(largest).isBetween(0.999 * limit, limit + 1e-7);
        assertThat(deviation(kernel)).isCloseTo(limit / Math.sqrt(3), within(0.02 * limit));
        double dense = Math.sqrt(6.0 / (784 + 256));
        assertThat(
                        deviation(
                                Weights.initial(MLP, Initialisation.GLOROT, 1)
                                        .get("dense1/kernel")
                                        .values()))
                .isCloseTo(dense / Math.sqrt(3), within(0.01 * dense));
    }

    @Test
    void he_has_the_deviation_that_keeps_a_relu_network_going() {
        float[] kernel =
                Weights.initial(CNN, Initialisation.HE, 1).get("convolution2/kernel").values();
        assertThat(deviation(kernel)).isCloseTo(Math.sqrt(2.0 / 400), within(0.001));
        assertThat(mean(kernel)).isCloseTo(0, within(0.003));
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_layers_differ() {
        Weights weights = Weights.initial(CNN, Initialisation.HE, 7);
        assertThat(Weights.initial(CNN, Initialisation.HE, 7)).isEqualTo(weights);
        assertThat(Weights.initial(CNN, Initialisation.HE, 8)).isNotEqualTo(weights);
        assertThat(weights.get("convolution1/kernel").values()[0])
                .isNotEqualTo(weights.get("convolution2/kernel").values()[0]);
    }

    @Test
    void an_array_that_does_not_fill_its_shape_is_refused() {
        assertThatThrownBy(() -> new NamedArray("a", List.of(2, 2), new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a of shape [2, 2] holds 4 numbers, not 3");
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
