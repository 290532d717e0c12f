package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Pooling windows that hang over the right and lower edge.
class RoundedPoolingTest {

    /// The last one is of 29 pixels in windows of three, two apart, which need none that hangs
    /// over.
    @ParameterizedTest
    @CsvSource({
        "7, 2, 2, 4", "8, 2, 2, 4", "1, 2, 2, 1", "7, 3, 2, 3", "8, 3, 2, 4", "10, 4, 3, 3",
        "11, 4, 3, 4", "3, 5, 1, 1", "8, 2, 5, 2", "11, 2, 5, 3", "28, 5, 100, 1", "29, 3, 2, 14",
    })
    void every_window_that_begins_within_the_side_counts_until_all_of_it_is_covered(
            int size, int kernel, int stride, int places) {
        var pooling = new Pooling(PoolingKind.MAX, kernel, stride, true);
        assertThat(pooling.output(new Maps(size, 9 * size, 3)).height()).isEqualTo(places);
    }

    /// Of 7x7 the last windows have one column, one row, and one pixel.
    @Test
    void windows_have_what_lies_inside() {
        var side = new Pooling(PoolingKind.MAX, 2, 2, true).along(7);
        assertThat(List.of(side.inside(0), side.inside(2), side.inside(3)))
                .containsExactly(2, 2, 1);
        assertThat(side.over()).isEqualTo(1);
        assertThat(new Pooling(PoolingKind.MAX, 5, 4, true).along(7).over()).isEqualTo(2);
        assertThat(new Pooling(PoolingKind.MAX, 2, 2, false).along(7).over()).isZero();
    }

    @Test
    void a_window_larger_than_the_maps_is_refused_unless_it_may_hang_over() {
        var maps = new Maps(1, 1, 4);
        assertThatThrownBy(() -> new Pooling(PoolingKind.MAX, 2, 2, false).output(maps))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("pooling kernel");
        assertThat(new Pooling(PoolingKind.MAX, 2, 2, true).output(maps)).isEqualTo(maps);
    }

    /// Of what is copied with pixels behind it both are kept for the backward pass: 8x8 of 7x7,
    /// where windows of five, three apart, hang over by one on the right and below at places that
    /// TensorFlow's own rule has elsewhere.
    @Test
    void maps_that_are_copied_for_pooling_count_as_memory() {
        var maps = new Maps(7, 7, 2);
        assertThat(new Pooling(PoolingKind.MAX, 2, 2, true).numbersKept(maps)).isEqualTo(4 * 4 * 2);
        assertThat(new Pooling(PoolingKind.MAX, 5, 3, true).numbersKept(maps))
                .isEqualTo(2 * 2 * 2 + 8 * 8 * 2);
    }

    /// All numbers are below zero, so that a zero outside would be largest, and would take from a
    /// mean.
    @ParameterizedTest
    @EnumSource
    void what_lies_outside_is_no_number(PoolingKind kind) {
        for (int[] window : new int[][] {{2, 2}, {3, 2}, {5, 4}, {6, 3}}) {
            var network =
                    Network.of(
                            new CnnBuilder()
                                    .kernel(1)
                                    .pooling(kind)
                                    .poolingWindow(window[0], window[1])
                                    .poolingRoundedUp()
                                    .channels(1)
                                    .activation(Activation.TANH)
                                    .build(),
                            new PictureShape(7, 8, 1),
                            2);
            var picture = new float[56];
            for (int pixel = 0; pixel < 56; pixel++) picture[pixel] = (pixel * 37 % 56 + 1) / 57f;
            float[] pooled = given(network, picture);
            assertThat(pooled).hasSize(Math.toIntExact(network.layers().get(2).output().size()));
            float[] expected = byHand(kind, window[0], window[1], picture, 7, 8);
            assertThat(pooled).containsExactly(expected, within(1e-6f));
        }
    }

    /// What pooling gives for a picture whose numbers are all taken for their negative.
    private static float[] given(Network network, float[] picture) {
        var minus =
                network.parameters().stream()
                        .map(each -> {
                            float[] values = new float[each.size()];
                            if (each.name().endsWith("/kernel")) Arrays.fill(values, -1);
                            return new NamedArray(each.name(), each.shape(), values);
                        })
                        .toList();
        try (var probe = new Probe(network, new Weights(minus))) {
            return probe.activations(picture, 1).stream()
                    .filter(array -> array.name().equals("pooling1"))
                    .findFirst()
                    .orElseThrow()
                    .values();
        }
    }

    private static float[] byHand(
            PoolingKind kind, int kernel, int stride, float[] picture, int height, int width) {
        var numbers = new ArrayList<Float>();
        for (int top = 0; starts(top, kernel, stride, height); top += stride) {
            for (int left = 0; starts(left, kernel, stride, width); left += stride) {
                double most = Double.NEGATIVE_INFINITY;
                double sum = 0;
                int count = 0;
                for (int row = top; row < Math.min(top + kernel, height); row++) {
                    for (int column = left; column < Math.min(left + kernel, width); column++) {
                        double number = Math.tanh(-picture[row * width + column]);
                        most = Math.max(most, number);
                        sum += number;
                        count++;
                    }
                }
                numbers.add((float) (kind == PoolingKind.MAX ? most : sum / count));
            }
        }
        var all = new float[numbers.size()];
        for (int place = 0; place < all.length; place++) all[place] = numbers.get(place);
        return all;
    }

    /// Until a window has reached the end.
    private static boolean starts(int place, int kernel, int stride, int size) {
        return place < size && (place == 0 || place - stride + kernel < size);
    }
}
