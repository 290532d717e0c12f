package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

    /// A place of the second map sees 5 pooled places a side, which are 10 of the first map, which
    /// see 2 pixels more on each side.
    @Test
    void fields_grow_by_kernels_and_are_multiplied_by_strides() {
        var network = network(new CnnBuilder().kernel(5).channels(2, 2).build(), 28, 28);
        assertThat(ReceptiveField.of(network, "relu1", 9, 4))
                .isEqualTo(new ReceptiveField(7, 2, 12, 7));
        assertThat(ReceptiveField.of(network, "pooling1", 3, 4))
                .isEqualTo(new ReceptiveField(4, 6, 10, 12));
        assertThat(ReceptiveField.of(network, "relu2", 7, 6))
                .isEqualTo(new ReceptiveField(8, 6, 22, 20));
    }

    @Test
    void zeros_around_the_picture_are_no_part_of_it() {
        var network = network(new CnnBuilder().kernel(5).channels(2, 2).build(), 28, 28);
        assertThat(ReceptiveField.of(network, "relu1", 0, 27))
                .isEqualTo(new ReceptiveField(0, 25, 3, 28));
        assertThat(ReceptiveField.of(network, "relu2", 0, 13))
                .isEqualTo(new ReceptiveField(0, 20, 8, 28));
    }

    /// Of 7 pixels windows of 2 are four, the last of them one pixel.
    @Test
    void windows_that_hang_over_see_what_there_is() {
        var cnn = new CnnBuilder().kernel(1).channels(2).poolingRoundedUp();
        var network = network(cnn.build(), 7, 8);
        assertThat(ReceptiveField.of(network, "pooling1", 3, 3))
                .isEqualTo(new ReceptiveField(6, 6, 7, 8));
    }

    /// Stride 2 over 12 pixels puts one zero behind the picture and none before it.
    @Test
    void zeros_lie_behind_the_picture_first_where_their_number_is_odd() {
        var cnn = new CnnBuilder().kernel(3).stride(2).poolingWindow(1, 1);
        var network = network(cnn.channels(2).build(), 12, 12);
        assertThat(ReceptiveField.of(network, "relu1", 0, 5))
                .isEqualTo(new ReceptiveField(0, 10, 3, 12));
    }

    @Test
    void a_residual_layer_sees_what_its_convolutions_see() {
        var residual = new ResidualCnnBuilder().channels(2, 2).pooledBlocks(2).residualBlocks(1);
        var network = network(residual.build(), 16, 16);
        assertThat(ReceptiveField.of(network, "residual1/relu1", 8, 8))
                .isEqualTo(new ReceptiveField(6, 6, 11, 11));
        assertThat(ReceptiveField.of(network, "residual1", 8, 8))
                .isEqualTo(new ReceptiveField(5, 5, 12, 12));
        assertThat(ReceptiveField.of(network, "relu2", 4, 4)) // after pooling by two
                .isEqualTo(new ReceptiveField(4, 4, 14, 14));
        assertThatThrownBy(() -> ReceptiveField.of(network, "dense1", 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dense1");
    }

    /// All weights are positive and nothing is a maximum, so that each pixel has a say wherever it
    /// can have one.
    @Test
    void the_pixels_that_change_a_number_are_those_of_its_field() {
        var cnn =
                new CnnBuilder()
                        .kernel(3)
                        .stride(2)
                        .padding(Padding.ZERO)
                        .pooling(PoolingKind.AVERAGE)
                        .poolingWindow(2, 1)
                        .channels(1, 1)
                        .build();
        var network = network(cnn, 11, 13);
        var ones =
                network.parameters().stream()
                        .map(each -> {
                            float[] values = new float[each.size()];
                            Arrays.fill(values, 1);
                            return new NamedArray(each.name(), each.shape(), values);
                        })
                        .toList();
        try (var probe = new Probe(network, new Weights(ones))) {
            var maps = (LayerShape.Maps) network.plainLayers().get(4).output(); // relu2
            for (int place = 0; place < maps.height() * maps.width(); place++) {
                int row = place / maps.width();
                int column = place % maps.width();
                var field = ReceptiveField.of(network, "relu2", row, column);
                for (int pixel = 0; pixel < 11 * 13; pixel++) {
                    boolean inside =
                            pixel / 13 >= field.top()
                                    && pixel / 13 < field.bottom()
                                    && pixel % 13 >= field.left()
                                    && pixel % 13 < field.right();
                    assertThat(changes(probe, pixel, place))
                            .as("%d of %d", pixel, place)
                            .isEqualTo(inside);
                }
            }
        }
    }

    private static boolean changes(Probe probe, int pixel, int place) {
        float[] picture = new float[11 * 13];
        float before = relu2(probe, picture)[place];
        picture[pixel] = 1;
        return relu2(probe, picture)[place] != before;
    }

    private static float[] relu2(Probe probe, float[] picture) {
        return probe.activations(picture, 1).stream()
                .filter(array -> array.name().equals("relu2"))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Network network(Architecture architecture, int height, int width) {
        return Network.of(architecture, new PictureShape(height, width, 1), 2);
    }
}
