package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.units.UnitLayer.UnitKind;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.Probe;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.ResidualCnnBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each number of each map, explained, against what the graph gives.
class ExplainedPlaceTest {

    private static final PictureShape PICTURE = new PictureShape(11, 10, 3);
    private static final double ROUNDING = 1e-4;

    static Stream<Architecture> architectures() {
        return Stream.of(
                new Architecture.Mlp(List.of(4, 3), Activation.RELU),
                new Architecture.Mlp(List.of(4, 3), Activation.RELU)
                        .normalisedOver(NormalisedOver.BATCH),
                cnn().kernel(3).build(),
                cnn().kernel(4).poolingWindow(3, 1).build(),
                cnn().kernel(2).stride(2).padding(Padding.VALID).poolingWindow(2, 1).build(),
                cnn().kernel(3).stride(2).pooling(PoolingKind.AVERAGE).poolingWindow(2, 1).build(),
                cnn().kernel(3)
                        .pooling(PoolingKind.AVERAGE)
                        .denseUnits(4)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build(),
                cnn().kernels(3, 2).poolingWindow(3, 3).poolingRoundedUp().build(),
                cnn().kernel(3)
                        .pooling(PoolingKind.AVERAGE)
                        .poolingWindow(4, 3)
                        .poolingRoundedUp()
                        .build(),
                new ResidualCnnBuilder()
                        .channels(2, 3)
                        .pooledBlocks(2)
                        .residualBlocks(1, 2)
                        .normalisedOver(Optional.of(NormalisedOver.BATCH))
                        .activation(Activation.RELU)
                        .build());
    }

    private static CnnBuilder cnn() {
        return new CnnBuilder().channels(2, 3).activation(Activation.RELU);
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void every_number_adds_up_to_what_the_graph_gives(Architecture architecture) {
        var network = Network.of(architecture, PICTURE, 3);
        var weights = RandomNetworks.weights(network, 5);
        float[] picture = RandomNetworks.pictures(PICTURE.pixels(), 6);
        int explained = 0;
        try (var probe = new Probe(network, weights)) {
            var given = probe.activations(picture, 1);
            for (UnitLayer layer : UnitLayer.of(network)) {
                int width = layer.activated().output() instanceof Maps maps ? maps.width() : 1;
                for (int place = 0; place < layer.places(); place++) {
                    int unit = place % layer.count();
                    var at = new UnitPlace(unit, place / width, place % width);
                    var found = ExplainedPlace.of(network, layer, weights, given, at);
                    new Checked(layer, at, found, given).check();
                    explained++;
                }
            }
        }
        assertThat(explained).isGreaterThan(1);
    }

    /// One explanation, against its own parts and the graph's arrays.
    private record Checked(
            UnitLayer layer, UnitPlace place, List<NamedArray> found, List<NamedArray> given) {

        void check() {
            float[] patch = numbers("patch");
            float[] kernel = numbers("kernel");
            double products = 0;
            for (int index = 0; index < patch.length; index++) {
                products += (double) patch[index] * kernel[index];
            }
            float[] sums = numbers("sums");
            assertThat((double) sums[0]).isCloseTo(products, within(ROUNDING));
            assertThat(sums[2]).isCloseTo(sums[0] + sums[1], within((float) ROUNDING));
            double now = sums[2];
            assertThat((double) number(layer.name())).isCloseTo(now, within(ROUNDING));
            for (PlacedLayer after : layer.after()) now = through(after, now);
            assertThat(graph(layer.activated())).isEqualTo(number(layer.activated().name()));
            if (has("came")) {
                String residual = layer.name().replaceFirst("/.*", "");
                assertThat((double) number(residual))
                        .isCloseTo(
                                numbers("came")[0] + number(layer.activated().name()),
                                within(ROUNDING));
            }
        }

        /// What the layer makes of a number, by its definition.
        private double through(PlacedLayer after, double before) {
            double now =
                    switch (after.layer()) {
                        case Layer.BatchNormalisation _ -> {
                            float[] by = numbers("normalisation");
                            yield (before - by[0]) / by[1] * by[2] + by[3];
                        }
                        case Layer.Activate _ -> Math.max(0, before);
                        case Layer.Pooling(var kind, _, _, _) -> {
                            if (!has(after.name())) yield before; // no window has the place
                            yield pooled(kind, array("window"));
                        }
                        case Layer other -> throw new AssertionError(other);
                    };
            if (has(after.name())) {
                assertThat((double) number(after.name())).isCloseTo(now, within(ROUNDING));
            }
            return now;
        }

        private double pooled(PoolingKind kind, NamedArray pooled) {
            float[] window = pooled.values();
            double mean = 0;
            double largest = window[0];
            for (float each : window) {
                mean += each / window.length;
                largest = Math.max(largest, each);
            }
            if (kind == PoolingKind.AVERAGE) return mean;
            int width = pooled.shape().getLast();
            float[] won = numbers("won");
            assertThat((double) window[(int) (won[0] * width + won[1])]).isEqualTo(largest);
            return largest;
        }

        private float graph(PlacedLayer placed) {
            float[] values = RandomNetworks.values(placed.name(), given);
            if (!(placed.output() instanceof Maps maps)) return values[place.unit()];
            int pixel = place.row() * maps.width() + place.column();
            return values[pixel * maps.channels() + place.unit()];
        }

        private boolean has(String name) {
            return found.stream().anyMatch(array -> array.name().equals(name));
        }

        private NamedArray array(String name) {
            return ExplainedPlace.named(name, found);
        }

        private float[] numbers(String name) {
            return RandomNetworks.values(name, found);
        }

        private float number(String name) {
            return numbers(name)[0];
        }
    }

    @Test
    void what_lies_among_the_zeros_around_a_picture_is_marked() {
        var network = Network.of(cnn().kernel(3).build(), PICTURE, 3);
        var weights = RandomNetworks.weights(network, 5);
        float[] picture = RandomNetworks.pictures(PICTURE.pixels(), 6);
        try (var probe = new Probe(network, weights)) {
            var found =
                    ExplainedPlace.of(
                            network,
                            UnitLayer.named(network, "convolution1"),
                            weights,
                            probe.activations(picture, 1),
                            new UnitPlace(1, 0, 9));
            assertThat(RandomNetworks.values("inside", found))
                    .containsExactly(0, 0, 0, 1, 1, 0, 1, 1, 0);
            assertThat(RandomNetworks.values("corner", found)).containsExactly(-1, 8);
            float[] patch = RandomNetworks.values("patch", found);
            assertThat(Arrays.copyOfRange(patch, 9, 12)) // its first pixel within: row 0, column 8
                    .containsExactly(Arrays.copyOfRange(picture, 24, 27));
            assertThat(Arrays.copyOfRange(patch, 0, 9)).containsOnly(0);
        }
    }

    @Test
    void a_recurrent_unit_has_no_places() {
        var network = Network.of(new RecurrentBuilder().units(4).build(), PICTURE, 3);
        var layer = UnitLayer.of(network).getFirst();
        assertThat(layer.kind()).isEqualTo(UnitKind.CELLS);
        var weights = RandomNetworks.weights(network, 5);
        assertThatThrownBy(() ->
                        ExplainedPlace.of(
                                network, layer, weights, List.of(), new UnitPlace(0, 0, 0)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("steps");
    }
}
