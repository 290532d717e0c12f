package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Network.PlacedLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What hidden layers give while a network is trained is what a probe of its weights sees.
class HiddenOutputsTest {

    private static final PictureShape PICTURE = new PictureShape(7, 6, 2);
    private static final int SIZE = 3;

    static List<Architecture> architectures() {
        return GradientsTest.architectures();
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void they_follow_the_weights_step_by_step(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, 3);
        Batch batch = Batches.random(3, PICTURE, 3, 6);
        var rule = new UpdateRule(new Optimizer.Sgd(), 0, 0);
        try (var trainer = new Trainer(network, rule, new Compute(2, 2))) {
            trainer.load(Batches.weights(4, network));
            assertSame(trainer, network, batch);
            trainer.step(batch, new Step(1, 0.1, 1));
            assertSame(trainer, network, batch);
        }
    }

    private static void assertSame(Trainer trainer, Network network, Batch batch) {
        List<NamedArray> given = trainer.activations(new Batch(batch.pixels(), new int[0], SIZE));
        assertThat(given)
                .extracting(NamedArray::name)
                .isEqualTo(network.hiddenLayers().stream().map(PlacedLayer::name).toList());
        long numbers = given.stream().mapToLong(array -> array.values().length).sum();
        assertThat(numbers).isEqualTo(SIZE * network.activations());
        try (var probe = new Probe(network, trainer.weights())) {
            List<NamedArray> seen = probe.activations(batch.pixels(), SIZE);
            for (PlacedLayer layer : network.hiddenLayers()) {
                boolean recurs = layer.layer() instanceof SequenceLayer.Recur;
                float[] ofTrainer = named(layer.name(), given).values();
                float[] ofProbe = named(layer.name() + (recurs ? "/h" : ""), seen).values();
                assertThat(ofTrainer).containsExactly(ofProbe, Offset.offset(1e-5f));
            }
        }
    }

    private static NamedArray named(String name, List<NamedArray> arrays) {
        return arrays.stream().filter(array -> array.name().equals(name)).findFirst().orElseThrow();
    }
}
