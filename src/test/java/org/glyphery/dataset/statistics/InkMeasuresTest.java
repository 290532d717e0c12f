package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.dataset.statistics.DrawnShapes.SIDE;
import static org.glyphery.dataset.statistics.DrawnShapes.levels;
import static org.glyphery.dataset.statistics.DrawnShapes.ring;
import static org.glyphery.dataset.statistics.DrawnShapes.stroke;

import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Digits;
import org.glyphery.image.InkForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures of strokes that the test draws itself.
class InkMeasuresTest {

    @ParameterizedTest
    @CsvSource({
        "6, 6, 22, 22, 2.0",
        "14, 5, 14, 23, 3.0",
        "5, 14, 23, 14, 4.0",
        "8, 5, 19, 23, 2.5",
        "6, 20, 22, 8, 1.5",
        "14, 14, 14, 14, 5.0"
    })
    void stroke_width_is_that_of_the_pen(
            double fromX, double fromY, double toX, double toY, double width) {
        var measures = measures(levels(stroke(fromX, fromY, toX, toY, width)));
        assertThat(measures.strokeWidth()).isCloseTo(width, within(0.15 * width));
        double length = Math.hypot(toX - fromX, toY - fromY);
        assertThat(measures.mass())
                .isCloseTo(length * width + Math.PI * width * width / 4, within(1.0));
    }

    /// A ring has no ends.
    @Test
    void stroke_width_of_a_ring_is_that_of_the_pen() {
        byte[] ring = levels(ring(14, 14, 8, 3));
        assertThat(measures(ring).strokeWidth()).isCloseTo(3, within(0.45));
    }

    @ParameterizedTest
    @CsvSource({"14, 14, 0", "18, 10, 23.96", "10, 18, -23.96", "16, 12, 12.53"})
    void slant_is_the_angle_of_a_stroke_from_upright(double topX, double bottomX, double degrees) {
        var measures = measures(levels(stroke(topX, 5, bottomX, 23, 2)));
        assertThat(measures.slant()).isCloseTo(degrees, within(1.0));
    }

    /// MNIST's own convention: digits are fitted into a box of 20 by 20, and then moved.
    @Test
    void no_digit_of_mnist_is_larger_than_its_box_of_twenty_and_nearly_all_fill_it() {
        var digits = Digits.first(2000, 0, 0).training();
        var columns = MeasureColumn.of(digits, new InkConvention(InkForm.MNIST));
        float[] widths = columns.get(3).values();
        float[] heights = columns.get(4).values();
        int filled = 0;
        for (int index = 0; index < digits.count(); index++) {
            float side = Math.max(widths[index], heights[index]);
            assertThat(side).isBetween(17f, 20f);
            if (side == 20) filled++;
        }
        assertThat(filled).isGreaterThan(1900);
    }

    @Test
    void a_picture_without_ink_measures_nothing() {
        assertThat(measures(new byte[SIDE * SIDE])).isEqualTo(new InkMeasures(0, 0, 0, 0, 0));
    }

    @Test
    void the_box_holds_every_pixel_with_any_ink() {
        byte[] levels = new byte[SIDE * SIDE];
        levels[3 * SIDE + 4] = 1;
        levels[9 * SIDE + 5] = (byte) 255;
        var measures = measures(levels);
        assertThat(measures.width()).isEqualTo(2);
        assertThat(measures.height()).isEqualTo(7);
    }

    private static InkMeasures measures(byte[] levels) {
        return InkMeasures.of(levels, SIDE, SIDE);
    }
}
