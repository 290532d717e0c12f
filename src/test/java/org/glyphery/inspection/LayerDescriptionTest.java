package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.glyphery.network.NetworkOutline;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.TemplateForm;
import org.junit.jupiter.api.Test;

/// Every figure here is counted by hand: name, shape, parameters, multiply-adds.
class LayerDescriptionTest {

    @Test
    void templates_are_one_product_of_each_pixel_and_class() {
        var templates = new Architecture.Templates(TemplateForm.NEAREST_MEAN);
        assertThat(told(templates, PictureShape.MNIST, 10))
                .containsExactly(
                        "input 1 × 28 × 28 0 0", "flatten1 784 0 0", "dense1 10 7850 7840");
    }

    /// 6 · 8 + 8 · 4, where normalisation takes the place of the first bias.
    @Test
    void an_mlp_counts_each_input_of_each_unit() {
        var mlp =
                new Architecture.Mlp(List.of(8), Activation.TANH)
                        .withDropout(0.25)
                        .normalisedOver(NormalisedOver.BATCH);
        assertThat(told(mlp, new PictureShape(2, 3, 1), 4))
                .containsExactly(
                        "input 1 × 2 × 3 0 0",
                        "flatten1 6 0 0",
                        "dense1 8 48 48",
                        "normalisation1 8 16 0",
                        "tanh1 8 0 0",
                        "dropout1 8 0 0",
                        "dense2 4 36 32");
    }

    /// Places are (28 - 3 + 1) / 2 = 13, halved to 6, (6 - 3 + 1) / 2 = 2, halved to 1. Products
    /// are 13² · 4 · 9, then 2² · 6 · 9 · 4, 6 · 20 and 20 · 10.
    @Test
    void a_cnn_without_padding_counts_the_places_that_its_strides_leave() {
        var cnn =
                new CnnBuilder()
                        .kernel(3)
                        .stride(2)
                        .padding(Padding.VALID)
                        .pooling(PoolingKind.AVERAGE)
                        .poolingWindow(2, 2)
                        .channels(4, 6)
                        .denseUnits(20)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build();
        assertThat(told(cnn, PictureShape.MNIST, 10))
                .containsExactly(
                        "input 1 × 28 × 28 0 0",
                        "convolution1 4 × 13 × 13 36 6084",
                        "normalisation1 4 × 13 × 13 8 0",
                        "relu1 4 × 13 × 13 0 0",
                        "pooling1 4 × 6 × 6 0 0",
                        "convolution2 6 × 2 × 2 216 864",
                        "normalisation2 6 × 2 × 2 12 0",
                        "relu2 6 × 2 × 2 0 0",
                        "pooling2 6 × 1 × 1 0 0",
                        "flatten1 6 0 0",
                        "dense1 20 120 120",
                        "normalisation3 20 40 0",
                        "relu3 20 0 0",
                        "dense2 10 210 200");
    }

    /// Zeros keep all 28² places: 784 · 16 · 25, then 14² · 32 · 25 · 16 and 32 · 7² · 10.
    @Test
    void a_padded_cnn_counts_every_place() {
        assertThat(told(new CnnBuilder().build(), PictureShape.MNIST, 10))
                .contains(
                        "convolution1 16 × 28 × 28 416 313600",
                        "convolution2 32 × 14 × 14 12832 2508800",
                        "dense1 10 15690 15680");
    }

    /// Colour: 8² · 4 · 9 · 3, then twice 4² · 4 · 9 · 4.
    @Test
    void a_residual_block_holds_the_layers_that_it_is_made_of() {
        var residual =
                new ResidualCnnBuilder().channels(4).pooledBlocks(1).residualBlocks(1).build();
        var layers = described(residual, new PictureShape(8, 8, 3), 5);
        assertThat(layers.stream().map(LayerDescriptionTest::told))
                .contains(
                        "convolution1 4 × 8 × 8 108 6912",
                        "residual1 4 × 4 × 4 304 4608",
                        "global-pooling1 4 0 0",
                        "dense1 5 25 20");
        var block = layers.stream().filter(it -> it.kind() == LayerKind.RESIDUAL).findFirst();
        assertThat(block.orElseThrow().within().stream().map(LayerDescriptionTest::told))
                .containsExactly(
                        "residual1/convolution1 4 × 4 × 4 144 2304",
                        "residual1/normalisation1 4 × 4 × 4 8 0",
                        "residual1/relu1 4 × 4 × 4 0 0",
                        "residual1/convolution2 4 × 4 × 4 144 2304",
                        "residual1/normalisation2 4 × 4 × 4 8 0",
                        "residual1/relu2 4 × 4 × 4 0 0");
    }

    /// 28 steps of 28 · 16 to the layer's size; 4 gates of 16 units over 16 inputs and 16 outputs
    /// before, at each of 28 steps.
    @Test
    void an_lstm_counts_four_gates_at_each_step() {
        var lstm = new RecurrentBuilder().cell(RecurrentCell.LSTM).units(16).denseUnits().build();
        assertThat(told(lstm, PictureShape.MNIST, 10))
                .containsExactly(
                        "input 1 × 28 × 28 0 0",
                        "reading1 28 × 28 0 0",
                        "affine1 28 × 16 464 12544",
                        "lstm1 16 2112 57344",
                        "relu1 16 0 0",
                        "dense1 10 170 160");
    }

    /// 3 gates of 5 units over 5 and 5, at each of 4 · 6 pixels; a second bias for the candidate.
    @Test
    void stacked_grus_count_three_gates_each() {
        var gru =
                new RecurrentBuilder()
                        .cell(RecurrentCell.GRU)
                        .layers(2)
                        .units(5)
                        .reading(ReadingOrder.PIXELS)
                        .denseUnits()
                        .build();
        var layers = described(gru, new PictureShape(4, 6, 1), 3);
        assertThat(layers.stream().map(LayerDescriptionTest::told))
                .containsExactly(
                        "input 1 × 4 × 6 0 0",
                        "reading1 24 × 1 0 0",
                        "affine1 24 × 5 10 120",
                        "gru1 24 × 5 170 3600",
                        "gru2 5 170 3600",
                        "relu1 5 0 0",
                        "dense1 3 18 15");
        assertThat(layers.get(4).steps()).isEqualTo(24);
        assertThat(layers.get(1).words().brief()).isEqualTo("pixel by pixel");
        assertThat(layers.get(4).words().brief()).isEqualTo("GRU, 24 steps");
        assertThat(layers.get(4).words().does())
                .isEqualTo(
                        "5 GRU units read step after step, each from what comes in and its output"
                                + " of the step before; the output after the last step goes on.");
    }

    @Test
    void a_layer_says_all_that_was_chosen_of_it() {
        var layers = described(new CnnBuilder().build(), PictureShape.MNIST, 10);
        assertThat(layers.stream().map(it -> it.words().brief()))
                .containsExactly(
                        "picture",
                        "5 × 5 kernels",
                        "ReLU",
                        "largest of 2 × 2",
                        "5 × 5 kernels",
                        "ReLU",
                        "largest of 2 × 2",
                        "flatten",
                        "dense units");
        assertThat(layers.get(4).words().does())
                .isEqualTo(
                        "32 kernels of 5 × 5 × 16 channels slide over what comes in, with zeros"
                                + " around it, one place at a time.");
        assertThat(layers.get(4).window()).isEqualTo(5);
        var stages = described(CnnBuilder.ofThreeStages().build(), PictureShape.MNIST, 10);
        assertThat(stages.stream().map(LayerDescription::window))
                .containsSubsequence(5, 2, 3, 2, 3, 2);
        assertThat(stages.get(12).shape()).isEqualTo("64 × 4 × 4");
        assertThat(stages.get(12).words().does())
                .isEqualTo(
                        "The largest of each 2 × 2 window, two places apart, channel by channel."
                                + " Windows that hang over the right or lower edge count with what"
                                + " lies inside.");
    }

    @Test
    void a_kernel_larger_than_what_reaches_it_is_told_after_the_layers_that_fit() {
        var cnn =
                new CnnBuilder()
                        .kernel(9)
                        .padding(Padding.VALID)
                        .poolingWindow(4, 4)
                        .channels(4, 6, 8)
                        .build();
        var layers = LayerDescription.all(NetworkOutline.of(cnn, PictureShape.MNIST, 10));
        assertThat(layers.stream().map(LayerDescription::name))
                .containsExactly("input", "convolution1", "relu1", "pooling1", "refused");
        var refused = layers.getLast();
        assertThat(refused.kind()).isEqualTo(LayerKind.CONVOLUTION);
        assertThat(refused.shape()).isEqualTo("4 × 5 × 5"); // what reaches it
        assertThat(refused.window()).isEqualTo(9);
        assertThat(refused.refused())
                .hasValue(
                        "The setting \"convolution kernel\" must be at most 5, the side of what"
                                + " reaches it, but it is 9.");
    }

    @Test
    void rows_that_a_picture_has_not_are_refused_where_it_is_read() {
        var tall = new RecurrentBuilder().rows(29).build();
        var layers = LayerDescription.all(NetworkOutline.of(tall, PictureShape.MNIST, 10));
        assertThat(layers).hasSize(2);
        assertThat(layers.getLast().words().does())
                .isEqualTo(
                        "The picture is read row by row, each of them a step; of its rows the first"
                                + " 29.");
        assertThat(layers.getLast().refused())
                .hasValueSatisfying(why -> assertThat(why).contains("at most 28"));
    }

    private static List<String> told(Architecture architecture, PictureShape shape, int classes) {
        return described(architecture, shape, classes).stream()
                .map(LayerDescriptionTest::told)
                .toList();
    }

    private static String told(LayerDescription layer) {
        return "%s %s %d %d"
                .formatted(layer.name(), layer.shape(), layer.parameters(), layer.multiplyAdds());
    }

    private static List<LayerDescription> described(
            Architecture architecture, PictureShape shape, int classes) {
        return LayerDescription.all(Network.of(architecture, shape, classes).outline());
    }
}
