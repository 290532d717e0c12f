package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.dataset.statistics.DrawnShapes.SIDE;
import static org.glyphery.dataset.statistics.DrawnShapes.levels;
import static org.glyphery.dataset.statistics.DrawnShapes.ring;
import static org.glyphery.dataset.statistics.DrawnShapes.stroke;

import java.util.List;
import org.glyphery.dataset.statistics.DrawnShapes.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of letters and digits that the test draws itself.
class InkShapeTest {

    /// What is drawn, and how many loops, pieces, ends and forks it has.
    record DrawnForm(String name, Shape shape, List<Integer> counts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<DrawnForm> forms() {
        return List.of(
                new DrawnForm("0", ring(14, 14, 8, 2.5), List.of(1, 1, 0, 0)),
                new DrawnForm( // of two rings that touch along a stretch, with a fork at either end
                        "8", ring(14, 9, 5, 2.5).and(ring(14, 19, 5, 2.5)), List.of(2, 1, 0, 2)),
                new DrawnForm("1", stroke(14, 4, 14, 24, 2.5), List.of(0, 1, 2, 0)),
                new DrawnForm(
                        "7",
                        stroke(7, 5, 20, 5, 2.5).and(stroke(20, 5, 11, 24, 2.5)),
                        List.of(0, 1, 2, 0)),
                new DrawnForm(
                        "T",
                        stroke(6, 5, 22, 5, 2.5).and(stroke(14, 5, 14, 24, 2.5)),
                        List.of(0, 1, 3, 1)),
                new DrawnForm(
                        "X",
                        stroke(6, 5, 22, 23, 2.5).and(stroke(22, 5, 6, 23, 2.5)),
                        List.of(0, 1, 4, 1)),
                new DrawnForm(
                        "6",
                        ring(14, 18, 5, 2.5).and(stroke(9.5, 16, 16, 4, 2.5)),
                        List.of(1, 1, 1, 1)),
                new DrawnForm(
                        "=",
                        stroke(6, 10, 22, 10, 2.5).and(stroke(6, 18, 22, 18, 2.5)),
                        List.of(0, 2, 4, 0)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void loops_pieces_ends_and_forks_are_counted(DrawnForm form) {
        assertThat(counts(of(form.shape()))).isEqualTo(form.counts());
    }

    /// A form stays what it is wherever it lies on the picture and whichever way it is turned.
    @ParameterizedTest
    @MethodSource("forms")
    void the_counts_stay_when_the_picture_is_moved_mirrored_or_turned(DrawnForm form) {
        var moved = of((x, y) -> form.shape().holds(x - 1, y + 1));
        var mirrored = of((x, y) -> form.shape().holds(SIDE - x, y));
        var turned = of((x, y) -> form.shape().holds(y, SIDE - x));
        for (InkShape other : List.of(moved, mirrored, turned)) {
            assertThat(counts(other)).isEqualTo(form.counts());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 3, 4, 5})
    void a_thick_ring_is_as_much_a_loop_as_a_thin_one(double width) {
        assertThat(counts(of(ring(14, 14, 8, width)))).isEqualTo(List.of(1, 1, 0, 0));
    }

    /// Rows of ink in the thirds of its box, which is 18 pixels high: the bar at the top is 12
    /// pixels long, the one in the middle 7, and below there is but the stem of 3.
    @Test
    void bars_are_the_longest_rows_of_ink_in_each_third() {
        var shape =
                box(8, 5, 20, 8) // the bar at the top
                        .and(box(10, 12, 17, 15)) // the one in the middle
                        .and(box(12, 5, 15, 23)); // the stem
        var form = of(shape);
        assertThat(List.of(form.topBar(), form.middleBar(), form.bottomBar()))
                .isEqualTo(List.of(12, 7, 3));
    }

    /// An L of 10 by 10 in strokes of 2: its stem has 20 pixels, its foot another 16. Mirrored, the
    /// foot falls on itself, and so does nothing else but what lies below the other stem: 2 by 2
    /// pixels on either side belong to the foot already.
    @Test
    void symmetry_and_ink_in_the_upper_half_are_shares_of_the_ink() {
        var form = of(box(8, 8, 10, 18).and(box(8, 16, 18, 18)));
        assertThat(form.symmetry()).isCloseTo(100 * 20 / 36.0, within(1e-9));
        assertThat(form.upperInk()).isCloseTo(100 * 10 / 36.0, within(1e-9));
        var letter = of(box(8, 5, 20, 7).and(box(13, 5, 15, 23)));
        assertThat(letter.symmetry()).isCloseTo(100, within(1e-9));
    }

    /// Nine rows, of which the fifth is the middle.
    @Test
    void a_row_in_the_middle_belongs_to_both_halves() {
        assertThat(of(box(5, 5, 8, 14)).upperInk()).isCloseTo(50, within(1e-9));
    }

    @Test
    void one_pixel_of_paper_amid_ink_is_no_loop() {
        assertThat(of((x, y) -> box(8, 8, 16, 16).holds(x, y) && !box(11, 11, 12, 12).holds(x, y)))
                .extracting(InkShape::loops)
                .isEqualTo(0);
        assertThat(of((x, y) -> box(8, 8, 16, 16).holds(x, y) && !box(11, 11, 12, 13).holds(x, y)))
                .extracting(InkShape::loops)
                .isEqualTo(1);
    }

    @Test
    void a_picture_without_ink_has_no_form() {
        assertThat(of((x, y) -> false)).isEqualTo(InkShape.PAPER);
    }

    private static Shape box(double left, double top, double right, double bottom) {
        return (x, y) -> x > left && x < right && y > top && y < bottom;
    }

    private static InkShape of(Shape shape) {
        byte[] levels = levels(shape);
        double strokeWidth = InkMeasures.of(levels, SIDE, SIDE).strokeWidth();
        return InkShape.of(levels, SIDE, SIDE, strokeWidth);
    }

    private static List<Integer> counts(InkShape form) {
        return List.of(form.loops(), form.pieces(), form.ends(), form.forks());
    }
}
