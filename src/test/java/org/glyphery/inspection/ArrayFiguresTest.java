package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.glyphery.network.NamedArray;
import org.junit.jupiter.api.Test;

class ArrayFiguresTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void an_array_is_told_by_its_ends_mean_norm_and_histogram() {
        float[] numbers = {-3, 0, 0, 1, 4};
        var figures = ArrayFigures.of(new NamedArray("dense1/bias", List.of(5), numbers));
        assertThat(figures.least()).isEqualTo(-3);
        assertThat(figures.most()).isEqualTo(4);
        assertThat(figures.mean()).isEqualTo(0.4, EXACT);
        assertThat(figures.norm()).isEqualTo(Math.sqrt(26), EXACT);
        assertThat(figures.reach()).isEqualTo(4);
        assertThat(figures.bins()).hasSize(41);
        assertThat(figures.bins().get(20)).isEqualTo(2); // about zero
        assertThat(figures.bins().get(5)).isEqualTo(1); // (-3 + 4) / 8 of 41
        assertThat(figures.bins().getLast()).isEqualTo(1);
        assertThat(figures.bins().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    void numbers_that_are_all_zero_lie_in_the_middle() {
        var figures = ArrayFigures.of(new NamedArray("b", List.of(3), new float[3]));
        assertThat(figures.reach()).isZero();
        assertThat(figures.bins().get(20)).isEqualTo(3);
    }
}
