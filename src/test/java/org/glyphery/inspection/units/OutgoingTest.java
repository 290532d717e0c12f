package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;

/// The way from a unit to the logits, multiplied out once more in loops over every weight.
class OutgoingTest {

    private static final PictureShape PICTURE = new PictureShape(4, 4, 1);
    private static final int CLASSES = 3;

    @Test
    void the_last_hidden_layer_has_the_weights_of_the_logits() {
        var network = network(new Architecture.Mlp(List.of(5, 4), Activation.RELU));
        var weights = RandomNetworks.weights(network, 1);
        assertThat(outgoing(network, "dense2", weights))
                .containsExactly(weights.get("dense3/kernel").values(), within(1e-6f));
    }

    @Test
    void an_earlier_layer_has_the_product_with_normalisation_folded_in() {
        var mlp =
                new Architecture.Mlp(List.of(5, 4), Activation.RELU)
                        .normalisedOver(NormalisedOver.BATCH);
        var network = network(mlp);
        var weights = RandomNetworks.weights(network, 2);
        float[] found = outgoing(network, "dense1", weights);
        for (int unit = 0; unit < 5; unit++) {
            for (int label = 0; label < CLASSES; label++) {
                double sum = 0;
                for (int next = 0; next < 4; next++) {
                    double factor =
                            at(weights, "normalisation2/scale", next)
                                    / Math.sqrt(
                                            at(weights, "normalisation2/variance", next) + 0.001);
                    sum +=
                            at(weights, "dense2/kernel", unit * 4 + next)
                                    * factor
                                    * at(weights, "dense3/kernel", next * CLASSES + label);
                }
                assertThat((double) found[unit * CLASSES + label]).isCloseTo(sum, within(1e-5));
            }
        }
    }

    @Test
    void a_channel_counts_in_all_places_of_its_map() {
        var network = network(new CnnBuilder().kernel(3).channels(2, 3).build());
        var weights = RandomNetworks.weights(network, 3);
        float[] found = outgoing(network, "convolution1", weights);
        for (int channel = 0; channel < 2; channel++) {
            for (int label = 0; label < CLASSES; label++) {
                double sum = 0;
                for (int next = 0; next < 3; next++) {
                    double kernel = 0;
                    for (int place = 0; place < 9; place++) {
                        int weight = (place * 2 + channel) * 3 + next;
                        kernel += at(weights, "convolution2/kernel", weight);
                    }
                    // one place is left after two poolings
                    sum += kernel * at(weights, "dense1/kernel", next * CLASSES + label);
                }
                assertThat((double) found[channel * CLASSES + label]).isCloseTo(sum, within(1e-5));
            }
        }
    }

    /// Around a residual layer there is a second way, on which nothing is weighed.
    @Test
    void a_residual_layer_has_two_ways() {
        var residual =
                new ResidualCnnBuilder()
                        .channels(2)
                        .pooledBlocks()
                        .residualBlocks(1)
                        .logitsFactor(0.5)
                        .normalisedOver(Optional.empty())
                        .build();
        var network = network(residual);
        var weights = RandomNetworks.weights(network, 4);
        float[] inner = outgoing(network, "residual1/convolution2", weights);
        assertThat(inner[1])
                .isCloseTo((float) (0.5 * at(weights, "dense1/kernel", 1)), within(1e-6f));
        float[] before = outgoing(network, "convolution1", weights);
        for (int label = 0; label < CLASSES; label++) {
            double sum = inner[label];
            for (int middle = 0; middle < 2; middle++) {
                for (int last = 0; last < 2; last++) {
                    sum +=
                            kernel(weights, "residual1/convolution1/kernel", 0, middle)
                                    * kernel(weights, "residual1/convolution2/kernel", middle, last)
                                    * inner[last * CLASSES + label];
                }
            }
            assertThat((double) before[label]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void what_is_remembered_first_has_no_straight_way() {
        var network = network(new RecurrentBuilder().layers(2).units(4).build());
        var weights = RandomNetworks.weights(network, 5);
        var layers = UnitLayer.of(network);
        assertThat(layers.stream().map(UnitLayer::name))
                .containsExactly("lstm1", "lstm2", "dense1");
        assertThat(new Outgoing(network, layers.getFirst(), weights).toClasses()).isEmpty();
        assertThat(new Outgoing(network, layers.get(1), weights).toClasses()).isPresent();
    }

    private static double kernel(Weights weights, String name, int in, int out) {
        double sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += at(weights, name, (place * 2 + in) * 2 + out);
        }
        return sum;
    }

    private static double at(Weights weights, String name, int index) {
        return weights.get(name).values()[index];
    }

    private static float[] outgoing(Network network, String layer, Weights weights) {
        return new Outgoing(network, UnitLayer.named(network, layer), weights)
                .toClasses()
                .orElseThrow()
                .values();
    }

    private static Network network(Architecture architecture) {
        return Network.of(architecture, PICTURE, CLASSES);
    }
}
