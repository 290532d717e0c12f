package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.units.UnitLayer.UnitKind;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.ResidualCnnBuilder;
import org.junit.jupiter.api.Test;

class UnitLayerTest {

    @Test
    void filters_are_read_after_their_activation_function_wherever_pooling_stands() {
        var cnn = network(new CnnBuilder().channels(4, 6).denseUnits(5).dropout(0.5).build());
        assertThat(UnitLayer.of(cnn))
                .extracting(UnitLayer::name, UnitLayer::kind, UnitLayer::count, UnitLayer::places)
                .containsExactly(
                        tuple("convolution1", UnitKind.FILTERS, 4, 144),
                        tuple("convolution2", UnitKind.FILTERS, 6, 36),
                        tuple("dense1", UnitKind.UNITS, 5, 1));
        var residual =
                network(
                        new ResidualCnnBuilder()
                                .channels(4)
                                .pooledBlocks(1)
                                .residualBlocks(1)
                                .build());
        assertThat(UnitLayer.of(residual))
                .extracting(UnitLayer::name)
                .containsExactly(
                        "convolution1", "residual1/convolution1", "residual1/convolution2");
        var first = UnitLayer.of(residual).getFirst();
        assertThat(first.after())
                .extracting(placed -> placed.name())
                .containsExactly("pooling1", "normalisation1", "relu1");
        assertThat(first.activation()).isEqualTo("relu1");
        assertThat(first.places()).isEqualTo(36);
    }

    @Test
    void arrays_that_come_in_are_named() {
        var cnn = network(new CnnBuilder().channels(4, 6).denseUnits(5).dropout(0.5).build());
        var layers = UnitLayer.of(cnn);
        assertThat(layers)
                .extracting(layer -> layer.input(cnn))
                .containsExactly("input", "pooling1", "dropout1");
        assertThat(layers.getLast().flattenedMaps(cnn)).contains("pooling2");
        assertThat(layers.getFirst().flattenedMaps(cnn)).isEmpty();
        var mlp = network(new Architecture.Mlp(List.of(5, 4), Activation.RELU));
        assertThat(UnitLayer.of(mlp))
                .extracting(layer -> layer.weighsPixels(mlp))
                .containsExactly(true, false);
        assertThat(UnitLayer.of(mlp))
                .extracting(layer -> layer.isLast(mlp))
                .containsExactly(false, true);
        var reader = network(new RecurrentBuilder().binarised(true).units(4).build());
        assertThat(UnitLayer.of(reader).getFirst().activation()).isEqualTo("lstm1/h");
        assertThat(UnitLayer.of(reader).getFirst().places()).isEqualTo(12);
    }

    @Test
    void a_layer_without_weights_belongs_to_the_one_whose_numbers_it_is_given() {
        var cnn = network(new CnnBuilder().channels(4, 6).build());
        assertThat(at(cnn, "input")).isEqualTo("convolution1");
        assertThat(at(cnn, "convolution1")).isEqualTo("convolution1");
        assertThat(at(cnn, "pooling1")).isEqualTo("convolution1");
        assertThat(at(cnn, "flatten1")).isEqualTo("convolution2");
        assertThat(at(cnn, "dense1")).isEqualTo("convolution2");
        var residual =
                network(
                        new ResidualCnnBuilder()
                                .channels(4)
                                .pooledBlocks()
                                .residualBlocks(1)
                                .build());
        assertThat(at(residual, "residual1")).isEqualTo("residual1/convolution2");
        assertThat(at(residual, "residual1/relu1")).isEqualTo("residual1/convolution1");
        var reader = network(new RecurrentBuilder().units(4).build());
        assertThat(at(reader, "reading1")).isEqualTo("lstm1");
    }

    @Test
    void a_network_without_hidden_layers_says_so() {
        var linear = network(new Architecture.Linear());
        assertThat(UnitLayer.at(linear, "dense1")).isEmpty();
        assertThatThrownBy(() -> UnitLayer.named(linear, "dense1"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("this network has none");
    }

    private static String at(Network network, String layer) {
        return UnitLayer.at(network, layer).orElseThrow().name();
    }

    private static Network network(Architecture architecture) {
        return Network.of(architecture, new PictureShape(12, 12, 1), 3);
    }
}
