package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class SplitOverviewTest {

    @Test
    void mean_and_deviation_of_a_class_are_those_of_its_pictures() {
        var shape = new PictureShape(1, 2, 1);
        var examples =
                SomeExamples.of(
                        shape, new byte[] {0, 51, (byte) 255, 51, 102, 51}, new int[] {1, 1, 0});
        var classes = SplitOverview.of(examples, 3).classes();

        assertThat(classes).extracting(each -> each.count()).containsExactly(1, 2, 0);
        assertThat(classes.get(1).mean().pixels()).containsExactly(0.5f, 0.2f);
        assertThat(classes.get(1).deviation().pixels()).containsExactly(0.5f, 0);
        assertThat(classes.get(0).mean().pixels()).containsExactly(0.4f, 0.2f);
        assertThat(classes.get(2).mean().ink()).isZero();
    }

    @Test
    void levels_are_counted_over_all_pixels() {
        var digits = Digits.first(100, 0, 0).training();
        var levels = SplitOverview.of(digits, 10).levels();

        assertThat(levels.stream().mapToLong(Long::longValue).sum()).isEqualTo(100 * 784);
        double ink = 0;
        for (int index = 0; index < digits.count(); index++) ink += digits.glyph(index).ink();
        double counted =
                LongStream.range(0, 256).mapToDouble(l -> l / 255.0 * levels.get((int) l)).sum();
        assertThat(counted).isCloseTo(ink, within(0.01));
    }
}
