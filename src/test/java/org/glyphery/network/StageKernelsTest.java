package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Network.PlacedLayer;
import org.junit.jupiter.api.Test;

/// Convolutions whose kernels differ from stage to stage.
class StageKernelsTest {

    /// Kernels of 25 16, 9 16 32 and 9 32 64, a scale and a shift a channel, and 1,024 10 + 10.
    @Test
    void the_network_of_three_stages_is_counted_as_by_hand() {
        Network network = mnist(CnnBuilder.ofThreeStages());
        assertThat(network.layers().stream().map(placed -> placed.name() + " " + placed.output()))
                .containsExactly(
                        "convolution1 16x28x28",
                        "normalisation1 16x28x28",
                        "relu1 16x28x28",
                        "pooling1 16x14x14",
                        "convolution2 32x14x14",
                        "normalisation2 32x14x14",
                        "relu2 32x14x14",
                        "pooling2 32x7x7",
                        "convolution3 64x7x7",
                        "normalisation3 64x7x7",
                        "relu3 64x7x7",
                        "pooling3 64x4x4",
                        "flatten1 1024",
                        "dense1 10");
        assertThat(network.parameterCount())
                .isEqualTo(400 + 32 + 4_608 + 64 + 18_432 + 128 + 10_250)
                .isEqualTo(33_914);
        assertThat(network.multiplyAdds())
                .isEqualTo(784 * 400 + 196 * 4_608 + 49 * 18_432 + 10_240);
    }

    @Test
    void a_network_of_three_stages_learns() {
        var network = mnist(CnnBuilder.ofThreeStages());
        var rule = new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0);
        Batch batch = Batches.random(1, PictureShape.MNIST, 10, 32);
        try (var trainer = new Trainer(network, rule, new Compute(2, 2))) {
            trainer.load(Weights.initial(network, Initialisation.HE, 2));
            double first = trainer.step(batch, new Step(1, 0.003, 0));
            double last = first;
            for (int step = 2; step <= 20; step++) {
                last = trainer.step(batch, new Step(step, 0.003, 0));
            }
            assertThat(last).isLessThan(first / 2);
        }
    }

    @Test
    void equal_kernels_are_one() {
        var equal = new CnnBuilder().kernels(3, 3).channels(8, 16).build();
        assertThat(equal).isEqualTo(new CnnBuilder().kernel(3).channels(8, 16).build());
        assertThat(equal.kernel().sides()).containsExactly(3);
    }

    @Test
    void there_are_as_many_kernels_as_stages_or_one() {
        assertThatThrownBy(() -> mnist(new CnnBuilder().kernels(5, 5).channels(8, 16, 32)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "The setting \"convolution kernels\" must be one number, or one for each of"
                                + " the 3 stages, but it is [5, 5].");
        assertThatThrownBy(() -> mnist(new CnnBuilder().kernels(5, 3).channels(8)))
                .hasMessage(
                        "The setting \"convolution kernels\" must be one number, since there is one"
                                + " stage, but it is [5, 3].");
        assertThatThrownBy(() -> new StageKernels(List.of()))
                .hasMessageContaining("\"convolution kernel\" must be one number, or one for each");
        assertThatThrownBy(() -> new CnnBuilder().kernels(5, 0))
                .hasMessage("The setting \"convolution kernel\" must be at least 1, but it is 0.");
    }

    private static Network mnist(CnnBuilder architecture) {
        return Network.of(architecture.build(), PictureShape.MNIST, 10);
    }

    @Test
    void each_convolution_has_its_own_kernel() {
        var network = mnist(new CnnBuilder().kernels(7, 1).channels(2, 3).padding(Padding.VALID));
        assertThat(network.parameters().stream().map(Parameter::shape))
                .contains(List.of(7, 7, 1, 2), List.of(1, 1, 2, 3));
        assertThat(network.plainLayers().stream().map(PlacedLayer::output))
                .contains(new LayerShape.Maps(22, 22, 2), new LayerShape.Maps(11, 11, 3));
    }
}
