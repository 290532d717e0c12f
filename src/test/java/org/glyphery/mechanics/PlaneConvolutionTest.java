package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Convolutions that courses ask for by hand.
class PlaneConvolutionTest {

    private static final Matrix PICTURE =
            read(
                    "1 0 -2 3 4 1 / 2 9 5 6 0 -1 / 0 -3 1 3 4 4 / 6 5 2 0 6 8 / -5 4 -3 1 3 -2 / 4"
                            + " 1 2 8 9 7");

    private static final Matrix FILTER = read("-1 -1 -1 / -1 8 -1 / -1 -1 -1");

    private static Matrix read(String rows) {
        long count = rows.chars().filter(each -> each == '/').count() + 1;
        double[] numbers =
                Pattern.compile("[ /]+")
                        .splitAsStream(rows)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return Matrix.of((int) count, numbers.length / (int) count, numbers);
    }

    private static Matrix convolved(int padding) {
        return PlaneConvolution.square(SlidingWindow.padded(3, padding, 1, 1))
                .of(List.of(PICTURE), List.of(FILTER), 0);
    }

    @Test
    void an_edge_filter_gives_the_courses_numbers_with_and_without_padding() {
        assertThat(convolved(0))
                .isEqualTo(read("68 23 30 -24 / -54 -19 0 6 / 38 8 -17 27 / 20 -47 -19 -13"));
        assertThat(convolved(1))
                .isEqualTo(
                        read(
                                "-3 -15 -39 11 23 5 / 9 68 23 30 -24 -21 / -19 -54 -19 0 6 15 / 47"
                                        + " 38 8 -17 27 49 / -60 20 -47 -19 -13 -49 / 32 6 5 52 55"
                                        + " 46"));
    }

    @Test
    void average_pooling_is_a_convolution_with_its_filter() {
        var pooling = PlaneConvolution.square(SlidingWindow.valid(2, 2, 1));
        Matrix mean = pooling.mean(convolved(1));
        assertThat(mean).isEqualTo(read("14.75 6.25 -4.25 / 3 -7 24.25 / -0.5 -2.25 9.75"));
        assertThat(pooling.meanFilter()).isEqualTo(read("0.25 0.25 / 0.25 0.25"));
        assertThat(pooling.of(List.of(convolved(1)), List.of(pooling.meanFilter()), 0).numbers())
                .containsExactly(mean.numbers(), within(1e-12));
        assertThat(pooling.maximum(PICTURE)).isEqualTo(read("9 6 4 / 6 3 8 / 4 8 9"));
    }

    @Test
    void each_number_is_the_sum_of_products_that_can_be_seen() {
        var convolution = PlaneConvolution.square(SlidingWindow.padded(3, 1, 1, 1));
        var products = convolution.at(List.of(PICTURE), List.of(FILTER), 0, 0);
        assertThat(products).hasSize(9);
        assertThat(products.getFirst().row()).isEqualTo(-1);
        assertThat(products.getFirst().number()).isZero();
        assertThat(products.get(4).product()).isEqualTo(8);
        assertThat(products.stream().mapToDouble(each -> each.product()).sum()).isEqualTo(-3);
    }

    @Test
    void channels_are_added_and_dilated_filters_reach_further() {
        var dilated = PlaneConvolution.square(SlidingWindow.valid(2, 1, 3));
        Matrix ones = read("1 1 / 1 1");
        Matrix result = dilated.of(List.of(PICTURE, PICTURE), List.of(ones, ones), 0.5);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.at(0, 0)).isEqualTo(2 * (1 + 3 + 6 + 0) + 0.5);
    }

    @Test
    void sizes_are_the_courses() {
        assertThat(SlidingWindow.padded(3, 2, 1, 1).positions(28)).isEqualTo(30);
        assertThat(SlidingWindow.valid(2, 2, 1).positions(6)).isEqualTo(3);
        assertThat(SlidingWindow.valid(2, 2, 1).positions(4)).isEqualTo(2);
        assertThatThrownBy(() -> SlidingWindow.valid(5, 1, 2).positions(8))
                .hasMessageContaining("reaches over 9 places, and there are 8");
        assertThatThrownBy(() -> SlidingWindow.valid(0, 1, 1)).hasMessageContaining("from 1");
        assertThatThrownBy(() -> SlidingWindow.padded(3, 1_000_000, 1, 1))
                .hasMessageContaining("to 1,000");
    }

    /// The one exception is a picture of three with a window of one that moves by two.
    @Test
    void padding_of_one_keeps_the_size_for_windows_of_three_alone() {
        for (int size = 3; size <= 28; size++) {
            for (int kernel = 1; kernel <= Math.min(7, size + 2); kernel++) {
                for (int stride = 1; stride <= 3; stride++) {
                    int places = SlidingWindow.padded(kernel, 1, stride, 1).positions(size);
                    boolean isException = size == 3 && kernel == 1 && stride == 2;
                    assertThat(places == size)
                            .isEqualTo((kernel == 3 && stride == 1) || isException);
                }
            }
        }
        assertThat(SlidingWindow.paddingThatKeepsTheSize(5, 1)).hasValue(2);
        assertThat(SlidingWindow.paddingThatKeepsTheSize(3, 4)).hasValue(4);
        assertThat(SlidingWindow.paddingThatKeepsTheSize(4, 1)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_size_that_is_wished_for_can_be_had_or_not() {
        assertThat(SlidingWindow.paddingFor(28, 30, 3, 1, 1)).hasValue(2);
        assertThat(SlidingWindow.paddingFor(6, 4, 2, 2, 1)).hasValue(1);
        assertThat(SlidingWindow.paddingFor(28, 29, 3, 1, 1)).isEmpty();
        for (int size = 1; size < 40; size++) {
            for (int stride = 1; stride <= 3; stride++) {
                var window = SlidingWindow.same(size, 5, stride, 1);
                assertThat(window.positions(size)).isEqualTo(Math.ceilDiv(size, stride));
                assertThat(window.after() - window.before()).isBetween(0, 1);
            }
        }
    }

    @Test
    void parameters_are_counted_as_in_the_courses() {
        var four = PlaneConvolution.square(SlidingWindow.valid(4, 2, 1));
        assertThat(four.shared(1, 1, false)).isEqualTo(16);
        assertThat(four.unshared(22, 22, 1, 1, false)).isEqualTo(1_600);
        assertThat(four.unshared(40, 40, 3, 1, false)).isEqualTo(17_328);
        var sentence =
                new PlaneConvolution(
                        SlidingWindow.padded(3, 1, 1, 1), SlidingWindow.valid(300, 1, 1));
        assertThat(sentence.shared(1, 5, true)).isEqualTo(4_505);
    }
}
