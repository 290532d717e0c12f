package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Mlp;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final PictureShape PICTURE = new PictureShape(2, 2, 1);
    private static final UpdateRule SGD = new UpdateRule(new Optimizer.Sgd(), 0, 0);
    private static final Compute ONE_TOWER = new Compute(1, 1);

    @Test
    void a_unit_is_zero_with_the_rate_and_scaled_up_otherwise() {
        double rate = 0.25;
        Network network = network(1, rate);
        Weights weights =
                new Weights(
                        List.of(
                                new NamedArray("dense1/kernel", List.of(4, 1), new float[4]),
                                new NamedArray("dense1/bias", List.of(1), new float[] {0.5f}),
                                new NamedArray("dense2/kernel", List.of(1, 2), new float[] {3, 1}),
                                new NamedArray("dense2/bias", List.of(2), new float[2])));
        Batch batch = new Batch(new float[4], new int[] {1}, 1);
        double dropped = Math.log(2);
        double kept = Math.log1p(Math.exp(2 * 0.5 / (1 - rate)));
        int zeros = 0;
        try (var trainer = new Trainer(network, SGD, ONE_TOWER)) {
            trainer.load(weights);
            for (int key = 0; key < 400; key++) {
                double loss = trainer.step(batch, new Step(1, 0, key));
                boolean zero = Math.abs(loss - dropped) < 1e-6;
                assertThat(loss).isCloseTo(zero ? dropped : kept, within(1e-6));
                zeros += zero ? 1 : 0;
            }
            // Evaluating drops nothing and scales nothing.
            assertThat(trainer.logits(batch)).containsExactly(1.5f, 0.5f);
        }
        assertThat(zeros / 400.0).isCloseTo(rate, within(0.06));
    }

    @Test
    void the_key_decides_what_is_dropped() {
        Network network = network(20, 0.5);
        Batch batch = Batches.random(1, PICTURE, 2, 8);
        try (var first = new Trainer(network, SGD, new Compute(2, 2));
                var second = new Trainer(network, SGD, new Compute(2, 2))) {
            first.load(Batches.weights(2, network));
            second.load(Batches.weights(2, network));
            assertThat(first.gradients(batch, 5)).isEqualTo(second.gradients(batch, 5));
            assertThat(first.gradients(batch, 5)).isNotEqualTo(first.gradients(batch, 6));
        }
    }

    @Test
    void towers_drop_different_units() {
        Network network = network(20, 0.5);
        Batch one = Batches.random(3, PICTURE, 2, 1);
        float[] twice = new float[8];
        System.arraycopy(one.pixels(), 0, twice, 0, 4);
        System.arraycopy(one.pixels(), 0, twice, 4, 4);
        Batch both = new Batch(twice, new int[] {one.labels()[0], one.labels()[0]}, 2);
        Weights weights = Batches.weights(4, network);
        try (var single = new Trainer(network, SGD, ONE_TOWER);
                var pair = new Trainer(network, SGD, new Compute(2, 2))) {
            single.load(weights);
            pair.load(weights);
            assertThat(pair.step(both, new Step(1, 0, 9)))
                    .isNotEqualTo(single.step(one, new Step(1, 0, 9)));
        }
    }

    /// The loss is float32 here, so that the differences are coarser than in [GradientsTest].
    @Test
    void gradients_with_a_fixed_key_are_the_finite_differences_of_the_loss() {
        Network network = network(6, 0.4);
        Batch batch = Batches.random(5, PICTURE, 2, 5);
        Weights weights = Batches.weights(6, network);
        float change = 1 / 64f;
        try (var trainer = new Trainer(network, SGD, ONE_TOWER)) {
            trainer.load(weights);
            for (NamedArray gradient : trainer.gradients(batch, 11).arrays()) {
                float[] values = weights.get(gradient.name()).values();
                for (int index = 0; index < values.length; index++) {
                    float value = values[index];
                    values[index] = value + change;
                    trainer.load(weights);
                    double above = trainer.step(batch, new Step(1, 0, 11));
                    values[index] = value - change;
                    trainer.load(weights);
                    double below = trainer.step(batch, new Step(1, 0, 11));
                    values[index] = value;
                    assertThat((double) gradient.values()[index])
                            .isCloseTo((above - below) / (2 * change), within(2e-4));
                }
            }
        }
    }

    private static Network network(int units, double dropout) {
        return Network.of(
                new Mlp(List.of(units), Activation.RELU).withDropout(dropout), PICTURE, 2);
    }
}
