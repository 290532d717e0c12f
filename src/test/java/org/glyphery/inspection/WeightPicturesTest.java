package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.inspection.WeightPictures.WeightPicture;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;

class WeightPicturesTest {

    private static final int SEED = 3;

    @Test
    void a_linear_classifier_has_a_template_a_class() {
        var pictures = of(new Architecture.Linear(), Mnist.SHAPE);

        assertThat(pictures.kind()).isEqualTo(WeightKind.TEMPLATES);
        assertThat(pictures.pictures()).extracting(WeightPicture::name).isEqualTo(Mnist.CLASSES);
        float[] kernel = kernel(new Architecture.Linear(), Mnist.SHAPE).values();
        float[] seven = pictures.pictures().get(7).values();
        assertThat(seven).hasSize(28 * 28);
        assertThat(seven[13 * 28 + 5]).isEqualTo(kernel[(13 * 28 + 5) * 10 + 7]);
    }

    @Test
    void an_mlp_has_a_picture_a_unit_of_its_first_layer() {
        var mlp = new Architecture.Mlp(List.of(10, 12), Activation.RELU);
        var pictures = of(mlp, Mnist.SHAPE);

        assertThat(pictures.kind())
                .isEqualTo(WeightKind.UNITS); // though there are ten, as of classes
        assertThat(pictures.pictures()).hasSize(10);
        assertThat(pictures.pictures().getFirst().name()).isEqualTo("1");
        assertThat(pictures.pictures().getLast().values()[300])
                .isEqualTo(kernel(mlp, Mnist.SHAPE).values()[300 * 10 + 9]);
    }

    @Test
    void a_cnn_has_a_picture_a_kernel_and_channel() {
        var shape = new PictureShape(12, 12, 3);
        var pictures = of(cnn(), shape);

        assertThat(pictures.kind()).isEqualTo(WeightKind.KERNELS);
        assertThat(pictures.pictures()).hasSize(4 * 3);
        var second = pictures.pictures().get(1);
        assertThat(second.name()).isEqualTo("1, channel 2");
        assertThat(second.height()).isEqualTo(5);
        // [height, width, channels in, channels out] at row 2, column 4, channel 2, kernel 1
        assertThat(second.values()[2 * 5 + 4])
                .isEqualTo(kernel(cnn(), shape).values()[((2 * 5 + 4) * 3 + 1) * 4]);
    }

    @Test
    void a_residual_cnn_has_a_picture_a_kernel_of_its_first_convolution() {
        var residual = new ResidualCnnBuilder().channels(4, 6).pooledBlocks(1).residualBlocks(1, 2);
        var pictures = of(residual.build(), new PictureShape(12, 10, 3));

        assertThat(pictures.kind()).isEqualTo(WeightKind.KERNELS);
        assertThat(pictures.pictures()).hasSize(4 * 3);
        assertThat(pictures.pictures().getFirst().height()).isEqualTo(3);
    }

    @Test
    void the_scale_reaches_to_the_largest_weight_of_either_sign() {
        var network = Network.of(new Architecture.Linear(), Mnist.SHAPE, 10);
        float[] kernel = new float[7_840];
        kernel[5] = 0.25f;
        kernel[77] = -0.75f;
        var weights =
                new Weights(
                        List.of(
                                new NamedArray("dense1/kernel", List.of(784, 10), kernel),
                                new NamedArray("dense1/bias", List.of(10), new float[10])));

        assertThat(WeightPictures.of(network, weights, Mnist.CLASSES).largest()).isEqualTo(0.75f);
    }

    @Test
    void a_recurrent_network_has_a_picture_a_gate_and_source() {
        for (var cell : RecurrentCell.values()) {
            var reader = new RecurrentBuilder().cell(cell).units(6).build();
            var pictures = of(reader, Mnist.SHAPE);
            int gates = cell == RecurrentCell.LSTM ? 4 : 3;
            assertThat(pictures.kind()).isEqualTo(WeightKind.GATES);
            assertThat(pictures.pictures()).hasSize(2 * gates);
            var network = Network.of(reader, Mnist.SHAPE, 10);
            var weights = Weights.initial(network, Initialisation.GLOROT, SEED);
            String name = cell.name().toLowerCase(Locale.ROOT) + "1";
            var second = pictures.pictures().get(1);
            float[] kernel = weights.get(name + "/kernel").values();
            assertThat(second.width()).isEqualTo(6);
            assertThat(second.values()[2 * 6 + 5]).isEqualTo(kernel[2 * gates * 6 + 6 + 5]);
            var last = pictures.pictures().getLast();
            float[] recurrent = weights.get(name + "/recurrent").values();
            assertThat(last.name()).isEqualTo("candidate, of the output before");
            assertThat(last.height()).isEqualTo(6);
            assertThat(last.values()[5 * 6]).isEqualTo(recurrent[5 * gates * 6 + (gates - 1) * 6]);
            assertThat(pictures.largest()).isPositive();
        }
    }

    private static WeightPictures of(Architecture architecture, PictureShape shape) {
        return WeightPictures.of(
                Network.of(architecture, shape, 10), weights(architecture, shape), Mnist.CLASSES);
    }

    private static NamedArray kernel(Architecture architecture, PictureShape shape) {
        return weights(architecture, shape).arrays().getFirst();
    }

    private static Weights weights(Architecture architecture, PictureShape shape) {
        return Weights.initial(Network.of(architecture, shape, 10), Initialisation.GLOROT, SEED);
    }

    private static Architecture cnn() {
        return new CnnBuilder().channels(4).build();
    }
}
