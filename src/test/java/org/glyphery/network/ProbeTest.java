package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Network.PlacedLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a probe sees of every architecture, against the plain network in double precision.
class ProbeTest {

    private static final PictureShape PICTURE = new PictureShape(7, 6, 2);
    private static final int CLASSES = 3;
    private static final int SIZE = 3;
    private static final double ROUNDING = 5e-6;
    private static final double STEP = 1e-5;
    private static final double KINK = 1e-3;

    static Stream<Architecture> architectures() {
        return Stream.concat(
                GradientsTest.architectures().stream(),
                Stream.of(new Architecture.Mlp(List.of(5, 4), Activation.TANH).withDropout(0.5)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void every_layer_gives_what_its_definition_says(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch batch = Batches.random(3, PICTURE, CLASSES, SIZE);
        Weights weights = Batches.weights(4, network);
        var plain = new PlainNetwork(network, weights);
        plain.logits(batch, false);
        try (var probe = new Probe(network, weights)) {
            var found = probe.activations(batch.pixels(), SIZE);
            var layers = network.plainLayers().stream().filter(ProbeTest::hasOutputOfItsOwn);
            assertThat(layers.map(PlacedLayer::name)).isSubsetOf(probe.names());
            for (PlacedLayer layer : network.layers()) {
                if (!hasOutputOfItsOwn(layer)) continue;
                NamedArray output = named(layer.name(), found);
                assertThat(output.shape().getFirst()).isEqualTo(SIZE);
                assertThat(output.shape().stream().skip(1))
                        .containsExactlyElementsOf(sizes(layer.output()));
                assertClose(layer.name(), output.values(), flat(plain.output(layer.name())));
            }
        }
    }

    @Test
    void dropout_gives_what_came_into_it_while_the_network_answers() {
        var mlp = new Architecture.Mlp(List.of(5), Activation.RELU).withDropout(0.5);
        Network network = Network.of(mlp, PICTURE, CLASSES);
        Batch batch = Batches.random(3, PICTURE, CLASSES, SIZE);
        try (var probe = new Probe(network, Batches.weights(4, network))) {
            var found = probe.activations(batch.pixels(), SIZE);
            assertThat(found.stream().map(NamedArray::name))
                    .containsExactly("input", "flatten1", "dense1", "relu1", "dropout1", "dense2");
            assertThat(named("dropout1", found).values())
                    .containsExactly(named("relu1", found).values());
        }
    }

    /// The gradients by the picture and by every layer, of three logits at once.
    @ParameterizedTest
    @MethodSource("architectures")
    void gradients_of_logits_are_finite_differences(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch batch = Batches.random(3, PICTURE, CLASSES, SIZE);
        Weights weights = Batches.weights(4, network);
        float[] counts = {1, 0, 0, 0, 2, 0, -1, 0, 0.5f};
        var plain = new PlainNetwork(network, weights);
        plain.logits(batch, false);
        try (var probe = new Probe(network, weights)) {
            var found =
                    probe.gradients(seen(network, batch), SIZE, counts, probe.namesOfGradients());
            assertThat(probe.namesOfGradients()).contains(Probe.INPUT, last(network));
            var outer = network.layers().stream().map(PlacedLayer::name).toList();
            for (NamedArray gradient : found) {
                String after =
                        gradient.name().equals(Probe.INPUT) ? picture(network) : gradient.name();
                if (after.isEmpty()) {
                    assertClose(
                            gradient.name(),
                            gradient.values(),
                            differences(plain, after, picture(batch), counts));
                } else if (outer.contains(after)) {
                    assertClose(
                            gradient.name(),
                            gradient.values(),
                            differences(plain, after, plain.output(after), counts));
                }
            }
        }
    }

    private static float[] seen(Network network, Batch batch) {
        float[] seen = batch.pixels().clone();
        if (network.binarises()) {
            for (int pixel = 0; pixel < seen.length; pixel++)
                seen[pixel] = seen[pixel] >= 0.5 ? 1 : 0;
        }
        return seen;
    }

    /// The layer that gives the picture as the probe has it; empty where it is as it came.
    private static String picture(Network network) {
        return network.binarises() ? network.layers().getFirst().name() : "";
    }

    @ParameterizedTest
    @EnumSource
    void gates_and_states_are_those_of_the_definitions(RecurrentCell cell) {
        Network network = Network.of(reader(cell, 0), PICTURE, CLASSES);
        Batch one = Batches.random(7, PICTURE, CLASSES, 1);
        Weights weights = Batches.weights(8, network);
        var plain = new PlainNetwork(network, weights);
        plain.logits(one, false);
        List<String> letters =
                switch (cell) {
                    case LSTM -> List.of("i", "f", "o", "g", "c", "h");
                    case GRU -> List.of("r", "z", "n", "h");
                };
        String title = cell.name().toLowerCase(Locale.ROOT);
        try (var probe = new Probe(network, weights)) {
            for (String name : List.of(title + "1", title + "2")) {
                for (String letter : letters) {
                    String part = name + "/" + letter;
                    var found = named(part, probe.activations(one.pixels(), 1));
                    assertThat(found.shape()).containsExactly(1, 7, 4);
                    assertClose(part, found.values(), plain.part(part));
                }
            }
        }
    }

    /// A network that reads fewer rows has the same parameters.
    @ParameterizedTest
    @EnumSource
    void the_logits_of_a_step_are_those_of_a_picture_that_ends_there(RecurrentCell cell) {
        Network network = Network.of(reader(cell, 0), PICTURE, CLASSES);
        Batch batch = Batches.random(9, PICTURE, CLASSES, SIZE);
        Weights weights = Batches.weights(10, network);
        try (var probe = new Probe(network, weights)) {
            NamedArray byStep = probe.logitsByStep(batch.pixels(), SIZE);
            assertThat(byStep.shape()).containsExactly(SIZE, 7, CLASSES);
            for (int step = 0; step < 7; step++) {
                var shorter = Network.of(reader(cell, step + 1), PICTURE, CLASSES);
                double[][] expected = new PlainNetwork(shorter, weights).logits(batch, false);
                for (int example = 0; example < SIZE; example++) {
                    int from = (example * 7 + step) * CLASSES;
                    float[] found = Arrays.copyOfRange(byStep.values(), from, from + CLASSES);
                    assertClose("step " + step, found, expected[example]);
                }
            }
        }
    }

    /// Where both are known: the last step's output is what the layers after it are given.
    @ParameterizedTest
    @EnumSource
    void the_gradient_by_the_last_output_is_that_of_the_layers_after_it(RecurrentCell cell) {
        Network network = Network.of(reader(cell, 0), PICTURE, CLASSES);
        Batch batch = Batches.random(9, PICTURE, CLASSES, SIZE);
        float[] counts = {1, 0, 0, 0, 2, 0, -1, 0, 0.5f};
        String last = cell.name().toLowerCase(Locale.ROOT) + "2";
        try (var probe = new Probe(network, Batches.weights(10, network))) {
            var found = probe.gradients(batch.pixels(), SIZE, counts, List.of(last, last + "/h"));
            float[] byStep = found.getLast().values();
            for (int example = 0; example < SIZE; example++) {
                int from = (example * 7 + 6) * 4;
                assertThat(Arrays.copyOfRange(byStep, from, from + 4))
                        .containsExactly(
                                Arrays.copyOfRange(
                                        found.getFirst().values(), 4 * example, 4 * example + 4),
                                within(1e-6f));
            }
            double first = IntStream.range(0, 4).mapToDouble(unit -> Math.abs(byStep[unit])).sum();
            assertThat(first).isPositive();
        }
    }

    @Test
    void what_is_not_there_is_named_with_what_is() {
        Network network = Network.of(new Architecture.Linear(), PICTURE, CLASSES);
        try (var probe = new Probe(network, Batches.weights(1, network))) {
            float[] pixels = new float[PICTURE.pixels()];
            assertThat(probe.names()).containsExactly("input", "flatten1", "dense1");
            assertThatThrownBy(
                            () -> probe.gradients(pixels, 1, new float[CLASSES], List.of("dense2")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("dense2")
                    .hasMessageContaining("flatten1");
            assertThatThrownBy(() -> probe.logitsByStep(pixels, 1))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Architecture reader(RecurrentCell cell, int rows) {
        return new RecurrentBuilder()
                .cell(cell)
                .layers(2)
                .units(4)
                .rows(rows)
                .denseUnits(5)
                .build();
    }

    /// What makes the picture black and white stands as the picture itself.
    private static boolean hasOutputOfItsOwn(PlacedLayer layer) {
        return !(layer.layer() instanceof Layer.Binarise);
    }

    private static List<Integer> sizes(LayerShape shape) {
        return switch (shape) {
            case LayerShape.Maps(int height, int width, int channels) ->
                    List.of(height, width, channels);
            case LayerShape.Sequence(int steps, int features) -> List.of(steps, features);
            case LayerShape.Flat(long units) -> List.of(Math.toIntExact(units));
        };
    }

    private static NamedArray named(String name, List<NamedArray> arrays) {
        return arrays.stream().filter(array -> array.name().equals(name)).findFirst().orElseThrow();
    }

    private static String last(Network network) {
        return network.layers().getLast().name();
    }

    private static double[][] picture(Batch batch) {
        double[][] pixels = new double[SIZE][PICTURE.pixels()];
        for (int index = 0; index < batch.pixels().length; index++) {
            pixels[index / PICTURE.pixels()][index % PICTURE.pixels()] = batch.pixels()[index];
        }
        return pixels;
    }

    /// @param after the layer that gave the values; empty for the picture
    /// @return NaN at kinks, where a change to one side is not that to the other
    private static double[] differences(
            PlainNetwork plain, String after, double[][] given, float[] counts) {
        double[][] values = Arrays.stream(given).map(double[]::clone).toArray(double[][]::new);
        double[] found = new double[SIZE * values[0].length];
        double here = sum(plain.logitsFrom(after, values), counts);
        for (int index = 0; index < found.length; index++) {
            double[] example = values[index / values[0].length];
            int place = index % values[0].length;
            double value = example[place];
            example[place] = value + STEP;
            double up = (sum(plain.logitsFrom(after, values), counts) - here) / STEP;
            example[place] = value - STEP;
            double down = (here - sum(plain.logitsFrom(after, values), counts)) / STEP;
            example[place] = value;
            found[index] = Math.abs(up - down) > KINK ? Double.NaN : (up + down) / 2;
        }
        return found;
    }

    private static double sum(double[][] logits, float[] counts) {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            sum += counts[index] * logits[index / CLASSES][index % CLASSES];
        }
        return sum;
    }

    private static double[] flat(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void assertClose(String name, float[] found, double[] expected) {
        assertThat(found).as(name).hasSize(expected.length);
        double largest = 0;
        double difference = 0;
        int kinks = 0;
        for (int index = 0; index < found.length; index++) {
            if (Double.isNaN(expected[index])) {
                kinks++;
                continue;
            }
            largest = Math.max(largest, Math.abs(expected[index]));
            difference = Math.max(difference, Math.abs(found[index] - expected[index]));
        }
        assertThat(kinks).as(name).isLessThan(found.length / 2);
        assertThat(difference).as(name).isLessThan(ROUNDING * Math.max(1, largest));
    }
}
