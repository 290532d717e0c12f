package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbedderTest {

    static Stream<Architecture> architectures() {
        return Stream.of(
                new Architecture.Linear(),
                new Architecture.Mlp(List.of(32, 24), Activation.RELU).withDropout(0.2),
                new CnnBuilder().channels(4, 8).build(),
                new RecurrentBuilder().units(8).denseUnits(6).build());
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void it_gives_what_a_probe_sees_before_the_last_layer_and_what_a_classifier_answers(
            Architecture architecture) {
        var network = Network.of(architecture, Mnist.SHAPE, 10);
        var weights = Weights.initial(network, Initialisation.HE, 3);
        float[] pictures = Digits.mnist().test().pictures(0, 4);
        try (var embedder = new Embedder(network, weights);
                var probe = new Probe(network, weights);
                var classifier = new Classifier(network, weights)) {
            var embedded = embedder.embedded(pictures, 4);

            assertThat(embedded.embeddings())
                    .containsExactly(
                            probe.embeddings(pictures, 4).getFirst().values(), within(1e-4f));
            assertThat(embedded.logits())
                    .containsExactly(classifier.logits(pictures, 4), within(1e-4f));
            assertThat(embedded.width())
                    .isEqualTo(Math.toIntExact(network.beforeLast().output().size()));
            assertThat(embedded.classes()).isEqualTo(10);
        }
    }
}
