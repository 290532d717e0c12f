package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.glyphery.dataset.Mnist;
import org.glyphery.inspection.WeightPictures.WeightKind;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;

class LayerWeightsTest {

    private static final long SEED = 5;
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void an_array_is_told_by_its_ends_mean_norm_and_histogram() {
        float[] numbers = {-3, 0, 0, 1, 4};
        var figures = ArrayFigures.of(new NamedArray("dense1/bias", List.of(5), numbers));
        assertThat(figures.least()).isEqualTo(-3);
        assertThat(figures.most()).isEqualTo(4);
        assertThat(figures.mean()).isEqualTo(0.4, EXACT);
        assertThat(figures.norm()).isEqualTo(Math.sqrt(26), EXACT);
        assertThat(figures.reach()).isEqualTo(4);
        assertThat(figures.bins()).hasSize(41);
        assertThat(figures.bins().get(20)).isEqualTo(2); // about zero
        assertThat(figures.bins().get(5)).isEqualTo(1); // (-3 + 4) / 8 of 41
        assertThat(figures.bins().getLast()).isEqualTo(1);
        assertThat(figures.bins().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    void numbers_that_are_all_zero_lie_in_the_middle() {
        var figures = ArrayFigures.of(new NamedArray("b", List.of(3), new float[3]));
        assertThat(figures.reach()).isZero();
        assertThat(figures.bins().get(20)).isEqualTo(3);
    }

    @Test
    void only_the_first_convolution_has_kernels_as_pictures_and_every_layer_has_its_arrays() {
        var cnn = new CnnBuilder().channels(4, 6).build();
        assertThat(of(cnn, "convolution1").pictures().orElseThrow().pictures()).hasSize(4);
        assertThat(of(cnn, "convolution2").pictures()).isEmpty();
        assertThat(of(cnn, "convolution2").arrays().stream().map(ArrayFigures::name))
                .containsExactly("convolution2/kernel", "convolution2/bias");
        assertThat(of(cnn, "convolution2").arrays().getFirst().shape()).containsExactly(5, 5, 4, 6);
        assertThat(of(cnn, "relu1").arrays()).isEmpty();
    }

    @Test
    void only_the_first_layer_of_an_mlp_weighs_pixels() {
        var mlp = new Architecture.Mlp(List.of(12, 10), Activation.RELU);
        assertThat(of(mlp, "dense1").pictures().orElseThrow().kind()).isEqualTo(WeightKind.UNITS);
        assertThat(of(mlp, "dense3").pictures()).isEmpty();
    }

    @Test
    void each_recurrent_layer_has_gates_of_its_own() {
        var gru = new RecurrentBuilder().cell(RecurrentCell.GRU).layers(2).units(6).build();
        var second = of(gru, "gru2").pictures().orElseThrow();
        assertThat(second.kind()).isEqualTo(WeightKind.GATES);
        assertThat(second.pictures()).hasSize(6);
        float[] kernel = weights(network(gru)).get("gru2/kernel").values();
        assertThat(second.pictures().getFirst().values()[7]).isEqualTo(kernel[3 * 6 + 1]);
        assertThat(of(gru, "affine1").pictures()).isEmpty();
    }

    private static LayerWeights of(Architecture architecture, String layer) {
        Network network = network(architecture);
        return LayerWeights.of(
                network, weights(network), Mnist.CLASSES, network.layer(layer).orElseThrow());
    }

    private static Network network(Architecture architecture) {
        return Network.of(architecture, Mnist.SHAPE, 10);
    }

    private static Weights weights(Network network) {
        return Weights.initial(network, Initialisation.GLOROT, SEED);
    }
}
