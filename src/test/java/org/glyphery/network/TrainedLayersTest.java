package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stays as it is while the last layer learns alone.
class TrainedLayersTest {

    private static final PictureShape PICTURE = new PictureShape(8, 8, 1);
    private static final int CLASSES = 4;
    private static final UpdateRule RULE = new UpdateRule(Optimizer.Adam.DEFAULT, 1e-4, 1);
    private static final List<String> LAST = List.of("dense2/kernel", "dense2/bias");

    static List<Architecture> architectures() {
        return List.of(
                new CnnBuilder()
                        .kernel(3)
                        .channels(4, 6)
                        .denseUnits(12)
                        .dropout(0.3)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build(),
                new Architecture.Mlp(List.of(12), Activation.TANH)
                        .normalisedOver(NormalisedOver.TOWER),
                new RecurrentBuilder().units(8).denseUnits(12).build());
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void all_arrays_but_those_of_the_last_layer_stay_bit_for_bit(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Weights start = Batches.weights(2, network);
        try (var trainer = trainer(network)) {
            trainer.load(start);
            for (int step = 1; step <= 3; step++) {
                trainer.step(Batches.random(step, PICTURE, CLASSES, 7), new Step(step, 0.01, step));
            }
            Weights after = trainer.weights();
            for (NamedArray array : start.arrays()) {
                float[] values = after.get(array.name()).values();
                if (LAST.contains(array.name())) assertThat(values).isNotEqualTo(array.values());
                else assertThat(values).as(array.name()).isEqualTo(array.values());
            }
        }
    }

    /// Nothing is dropped, and running statistics normalise: what it learns on is what it answers.
    @ParameterizedTest
    @MethodSource("architectures")
    void the_loss_is_that_of_the_answers_and_no_other_layer_has_a_gradient(
            Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch batch = Batches.random(5, PICTURE, CLASSES, 6);
        try (var trainer = trainer(network)) {
            trainer.load(Batches.weights(3, network));
            float[] logits = trainer.logits(batch);
            double expected = 0;
            for (int place = 0; place < batch.size(); place++) {
                float[] probabilities = Softmax.probabilities(logits, place, CLASSES);
                expected -= Math.log(probabilities[batch.labels()[place]]) / batch.size();
            }
            assertThat(trainer.gradients(batch, 1).arrays())
                    .extracting(NamedArray::name)
                    .isEqualTo(LAST);
            assertThat(trainer.step(batch, new Step(1, 0.01, 1))).isCloseTo(expected, within(1e-5));
        }
    }

    private static Trainer trainer(Network network) {
        return new Trainer(network, RULE, TrainedLayers.LAST, new Compute(2, 2), () -> {});
    }
}
