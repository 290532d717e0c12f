package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kernels that are read between the steps of a training.
class PartOfWeightsTest {

    private static final PictureShape PICTURE = new PictureShape(8, 8, 1);
    private static final int CLASSES = 4;
    private static final int STEPS = 6;

    static List<Architecture> learners() {
        return List.of(
                new Architecture.Linear(),
                new Architecture.Mlp(List.of(6, 5), Activation.RELU)
                        .withDropout(0.3)
                        .normalisedOver(NormalisedOver.BATCH),
                new CnnBuilder().kernel(3).channels(4, 6).dropout(0.3).build(),
                new RecurrentBuilder().layers(2).units(5).denseUnits(4).build(),
                new RecurrentBuilder().cell(RecurrentCell.GRU).units(5).build());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_training_whose_kernels_are_read_after_each_step_is_the_same_bit_for_bit(
            Architecture architecture) {
        assertThat(trained(architecture, true)).isEqualTo(trained(architecture, false));
    }

    private record Learned(Weights weights, Weights optimizerState, double loss) {}

    private static Learned trained(Architecture architecture, boolean read) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        List<String> names =
                LookingLayers.of(network).kernels().stream().map(Parameter::name).toList();
        var rule = new UpdateRule(Optimizer.Adam.DEFAULT, 1e-4, 1);
        try (var trainer = new Trainer(network, rule, new Compute(2, 2))) {
            trainer.load(Batches.weights(2, network));
            double loss = 0;
            for (int step = 1; step <= STEPS; step++) {
                Batch batch = Batches.random(step, PICTURE, CLASSES, 12);
                loss = trainer.step(batch, new Step(step, 0.01, 31L * step));
                if (read) {
                    assertThat(trainer.weights(names)).isEqualTo(trainer.weights().of(names));
                }
            }
            return new Learned(trainer.weights(), trainer.optimizerState(), loss);
        }
    }
}
