package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Cnn;
import org.glyphery.network.Architecture.Linear;
import org.glyphery.network.Architecture.Mlp;
import org.glyphery.network.Architecture.Recurrent;
import org.glyphery.network.Network.PlacedLayer;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void zero_padding_keeps_the_size_and_pooling_by_one_takes_one_off() {
        assertThat(shapes(cnn(5, Padding.ZERO)))
                .containsExactly(
                        "1x28x28", "16x28x28", "16x27x27", "32x27x27", "32x26x26", "21632", "10");
    }

    @Test
    void without_padding_a_kernel_of_five_takes_four_off() {
        assertThat(shapes(cnn(5, Padding.VALID)))
                .containsExactly(
                        "1x28x28", "16x24x24", "16x23x23", "32x19x19", "32x18x18", "10368", "10");
    }

    @Test
    void strides_round_up_under_padding_and_down_without() {
        var padded = new Layer.Convolution(4, 3, 2, Padding.ZERO, true);
        var valid = new Layer.Convolution(4, 3, 2, Padding.VALID, true);
        var pooling = new Layer.Pooling(PoolingKind.MAX, 2, 2, false);
        var maps = new LayerShape.Maps(7, 10, 1);
        assertThat(padded.output(maps)).hasToString("4x4x5");
        assertThat(valid.output(maps)).hasToString("4x3x4");
        assertThat(pooling.output(maps)).hasToString("1x3x5");
    }

    /// 784 256 + 256 + 256 10 + 10, and without the biases.
    @Test
    void an_mlp_is_counted_as_by_hand() {
        Network network = mnist(new Mlp(List.of(256), Activation.RELU));
        assertThat(network.parameterCount()).isEqualTo(203_530);
        assertThat(network.multiplyAdds()).isEqualTo(203_264);
        assertThat(mnist(new Linear()).parameterCount()).isEqualTo(7_850);
        assertThat(mnist(new Linear()).multiplyAdds()).isEqualTo(7_840);
    }

    /// Convolutions 25 16 + 16 and 25 16 32 + 32, then 21632 10 + 10; every kernel at every place.
    @Test
    void a_cnn_is_counted_as_by_hand() {
        Network zero = mnist(cnn(5, Padding.ZERO));
        assertThat(zero.parameterCount()).isEqualTo(416 + 12_832 + 216_330);
        assertThat(zero.multiplyAdds())
                .isEqualTo(784 * 400 + 729 * 12_800 + 216_320)
                .isEqualTo(9_861_120);
        Network valid = mnist(cnn(5, Padding.VALID));
        assertThat(valid.parameterCount()).isEqualTo(416 + 12_832 + 103_690);
        assertThat(valid.multiplyAdds()).isEqualTo(576 * 400 + 361 * 12_800 + 103_680);
    }

    /// Affine 28 64 + 64, gates 4 (64 64 + 64 64 + 64), then 64 64 + 64 and 64 10 + 10; 28 steps.
    @Test
    void an_lstm_is_counted_as_by_hand() {
        Network network = mnist(recurrent(RecurrentCell.LSTM, 1, ReadingOrder.ROWS, 0));
        assertThat(network.parameterCount()).isEqualTo(1_856 + 33_024 + 4_160 + 650);
        assertThat(network.multiplyAdds()).isEqualTo(28 * (28 * 64 + 2 * 64 * 256) + 64 * 64 + 640);
        assertThat(shapes(recurrent(RecurrentCell.LSTM, 1, ReadingOrder.ROWS, 0)))
                .containsExactly("1x28x28", "28x28", "28x64", "64", "64", "10");
    }

    /// Gates 3 (64 64 + 64 64 + 64), and a second bias for the candidate.
    @Test
    void a_gru_is_counted_as_by_hand() {
        Network network = mnist(recurrent(RecurrentCell.GRU, 2, ReadingOrder.ROWS, 0));
        assertThat(network.parameterCount()).isEqualTo(1_856 + 2 * 24_832 + 4_160 + 650);
        assertThat(network.parameters().stream().map(Parameter::name))
                .contains("gru2/kernel", "gru2/recurrent", "gru2/bias", "gru2/recurrent-bias");
    }

    @Test
    void a_picture_is_read_by_rows_columns_or_pixels_as_far_as_it_is_asked() {
        assertThat(sequence(ReadingOrder.ROWS, 10)).isEqualTo("10x28");
        assertThat(sequence(ReadingOrder.COLUMNS, 10)).isEqualTo("28x10");
        assertThat(sequence(ReadingOrder.PIXELS, 10)).isEqualTo("280x1");
        assertThat(sequence(ReadingOrder.PIXELS, 28)).isEqualTo("784x1");
        assertThatThrownBy(() -> sequence(ReadingOrder.ROWS, 29))
                .hasMessage("The setting \"rows read\" must be at most 28, but it is 29.");
    }

    private static String sequence(ReadingOrder reading, int rows) {
        return shapes(recurrent(RecurrentCell.GRU, 1, reading, rows)).get(1);
    }

    private static Recurrent recurrent(
            RecurrentCell cell, int layers, ReadingOrder reading, int rows) {
        return new RecurrentBuilder().cell(cell).layers(layers).reading(reading).rows(rows).build();
    }

    /// A scale and a shift a unit are learned in place of the bias; running statistics are not.
    @Test
    void normalisation_learns_two_numbers_a_unit_and_leaves_the_bias_out() {
        Network network =
                mnist(
                        new Mlp(List.of(256), Activation.RELU)
                                .withDropout(0.5)
                                .normalisedOver(NormalisedOver.BATCH));
        assertThat(network.parameterCount()).isEqualTo(784 * 256 + 2 * 256 + 2_570);
        assertThat(network.parameters().stream().map(Parameter::name))
                .containsExactly(
                        "dense1/kernel",
                        "normalisation1/scale",
                        "normalisation1/shift",
                        "normalisation1/mean",
                        "normalisation1/variance",
                        "dense2/kernel",
                        "dense2/bias");
    }

    @Test
    void dense_layers_follow_the_stages() {
        var architecture =
                new CnnBuilder()
                        .kernel(3)
                        .pooling(PoolingKind.AVERAGE)
                        .channels(8)
                        .denseUnits(50, 20)
                        .dropout(0.5)
                        .build();
        assertThat(shapes(architecture))
                .containsExactly("1x28x28", "8x28x28", "8x14x14", "1568", "50", "20", "10");
        assertThat(mnist(architecture).layers().stream().map(PlacedLayer::name))
                .endsWith(
                        "flatten1",
                        "dropout1",
                        "dense1",
                        "relu2",
                        "dropout2",
                        "dense2",
                        "relu3",
                        "dropout3",
                        "dense3");
    }

    /// CIFAR-10's pictures through two blocks: convolutions 27 8 and 72 16 + 2 144 16, each with a
    /// scale and a shift a channel, then 16 10 + 10.
    @Test
    void a_residual_cnn_is_counted_as_by_hand() {
        var architecture =
                new ResidualCnnBuilder()
                        .channels(8, 16)
                        .pooledBlocks(1)
                        .residualBlocks(2)
                        .dropout(0.1)
                        .build();
        Network network = Network.of(architecture, new PictureShape(32, 32, 3), 10);
        assertThat(network.layers().stream().map(placed -> placed.name() + " " + placed.output()))
                .containsExactly(
                        "convolution1 8x32x32",
                        "pooling1 8x16x16",
                        "normalisation1 8x16x16",
                        "relu1 8x16x16",
                        "convolution2 16x16x16",
                        "normalisation2 16x16x16",
                        "relu2 16x16x16",
                        "residual1 16x16x16",
                        "global-pooling1 16",
                        "dropout1 16",
                        "dense1 10",
                        "factor1 10");
        assertThat(network.parameterCount())
                .isEqualTo(27 * 8 + 16 + 72 * 16 + 32 + 2 * (144 * 16 + 32) + 170);
        assertThat(network.multiplyAdds())
                .isEqualTo(1_024 * 27 * 8 + 256 * (72 * 16 + 2 * 144 * 16) + 160);
        assertThat(network.parameters().stream().map(Parameter::name))
                .contains(
                        "residual1/convolution1/kernel",
                        "residual1/normalisation2/variance",
                        "dense1/bias");
        assertThat(network.withoutDropout().parameters()).isEqualTo(network.parameters());
    }

    @Test
    void blocks_that_there_are_not_are_neither_pooled_nor_residual() {
        var pooled = new ResidualCnnBuilder().channels(8).pooledBlocks(2).residualBlocks();
        assertThatThrownBy(() -> mnist(pooled.build()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "The setting \"pooled blocks\" must be at most 1, the number of blocks, but"
                                + " it is 2.");
        assertThatThrownBy(() -> mnist(pooled.pooledBlocks().residualBlocks(1, 3).build()))
                .hasMessageContaining("residual blocks");
        assertThat(pooled.residualBlocks(3, 1, 3).build().residualBlocks()).containsExactly(1, 3);
    }

    @Test
    void colour_and_other_classes_reach_the_counts() {
        Network network = Network.of(cnn(5, Padding.ZERO), new PictureShape(32, 24, 3), 26);
        assertThat(network.layers().getFirst().output()).hasToString("16x32x24");
        assertThat(network.parameters().getFirst().shape()).containsExactly(5, 5, 3, 16);
        assertThat(network.layers().getLast().output()).hasToString("26");
    }

    @Test
    void a_kernel_larger_than_what_reaches_it_is_refused() {
        assertThatThrownBy(() -> mnist(cnn(29, Padding.VALID)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "The setting \"convolution kernel\" must be at most 28, the side of what"
                                + " reaches it, but it is 29.");
        assertThatThrownBy(() -> mnist(cnn(20, Padding.VALID)))
                .hasMessageContaining("must be at most 8, the side");
    }

    @Test
    void a_network_too_large_for_any_memory_is_refused() {
        assertThatThrownBy(() -> mnist(new Mlp(List.of(2_000_000_000), Activation.RELU)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "The setting \"size of dense1\" must be at most 500000000 numbers, but it"
                                + " is 2000000000.");
        assertThatThrownBy(() -> mnist(new Mlp(List.of(1_000_000), Activation.RELU)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("dense1/kernel");
        assertThatThrownBy(() -> mnist(recurrentOf(1, 400_000_000)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("lstm1/recurrent");
        assertThatThrownBy(() -> mnist(recurrent(RecurrentCell.GRU, 6, ReadingOrder.PIXELS, 0)))
                .hasMessage(
                        "The setting \"steps of all recurrent layers\" must be at most 4000, but it"
                                + " is 4704.");
        assertThatThrownBy(() -> recurrentOf(2_000_000_000, 1))
                .hasMessage("The setting \"layers\" must be from 1 to 100, but it is 2000000000.");
    }

    @Test
    void settings_that_cannot_be_are_refused_in_sentences() {
        assertThatThrownBy(() -> new Mlp(List.of(0), Activation.RELU))
                .hasMessage("The setting \"hidden units\" must be at least 1, but it is 0.");
        assertThatThrownBy(() -> new Mlp(List.of(8), Activation.RELU).withDropout(1))
                .hasMessage(
                        "The setting \"dropout\" must be at least 0 and below 1, but it is 1.0.");
        assertThatThrownBy(() -> cnn(0, Padding.ZERO)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Optimizer.Momentum(Double.NaN))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new UpdateRule(new Optimizer.Sgd(), -1, 0))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> Network.of(new Linear(), PictureShape.MNIST, 1))
                .isInstanceOf(InvalidSetting.class);
    }

    /// One matrix of [1 + 1 + 1024, 4096] for each of 32 steps, and for each sum of 32, a tower.
    @Test
    void gradients_that_wait_to_be_added_count_as_memory() {
        var large =
                new RecurrentBuilder()
                        .units(1024)
                        .reading(ReadingOrder.PIXELS)
                        .denseUnits()
                        .build();
        long one = mnist(large).trainingBytes(1, Optimizer.Adam.DEFAULT, 1);
        long two = mnist(large).trainingBytes(1, Optimizer.Adam.DEFAULT, 2);
        assertThat(two - one).isGreaterThan((32L + 25) * 1024 * 4096 * 4);
    }

    private static Recurrent recurrentOf(int layers, int units) {
        return new RecurrentBuilder().layers(layers).units(units).rows(1).denseUnits().build();
    }

    private static Network mnist(Architecture architecture) {
        return Network.of(architecture, PictureShape.MNIST, 10);
    }

    /// The shapes of the input and of every layer that is no activation and no dropout, which
    /// change none.
    private static List<String> shapes(Architecture architecture) {
        Network network = mnist(architecture);
        var outputs =
                network.layers().stream()
                        .filter(placed -> !placed.input().equals(placed.output()) || counts(placed))
                        .map(placed -> placed.output().toString());
        return Stream.concat(Stream.of(network.layers().getFirst().input().toString()), outputs)
                .toList();
    }

    private static boolean counts(PlacedLayer placed) {
        return placed.multiplyAdds() > 0;
    }

    private static Cnn cnn(int kernel, Padding padding) {
        return new CnnBuilder().kernel(kernel).padding(padding).poolingWindow(2, 1).build();
    }
}
