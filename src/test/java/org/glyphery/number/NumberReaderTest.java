package org.glyphery.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.junit.jupiter.api.Test;

/// Strokes alone decide here: the reader finds every group as good as every other.
class NumberReaderTest {

    private static final GroupReader INDIFFERENT =
            groups -> groups.stream().map(_ -> new GroupReading(new float[] {0.9f}, 0.9)).toList();

    private static final Stroke LEG = stroke(60, 0, 30, 100);
    private static final Stroke ROOF = stroke(0, 0, 60, 0);
    private static final Stroke BAR = stroke(20, 50, 65, 48);

    @Test
    void strokes_apart_are_digits_from_left_to_right_whichever_was_written_first() {
        assertThat(groups(ink(stroke(200, 0, 200, 100), stroke(100, 0, 100, 100))))
                .containsExactly(List.of(1), List.of(0));
    }

    @Test
    void strokes_that_touch_or_cross_are_one_digit() {
        assertThat(groups(ink(ROOF, LEG, BAR))).isEmpty();
    }

    @Test
    void a_bar_joins_its_digit_though_it_was_written_last() {
        assertThat(groups(ink(ROOF, LEG, stroke(150, 0, 150, 100), BAR)))
                .containsExactly(List.of(0, 1, 3), List.of(2));
    }

    @Test
    void size_place_and_unit_make_no_difference() {
        var number = ink(ROOF, LEG, stroke(150, 0, 150, 100), BAR);
        for (double scale : new double[] {1e-3, 0.3, 1e4}) {
            var other =
                    number.strokes().stream()
                            .map(stroke ->
                                    new Stroke(
                                            stroke.points().stream()
                                                    .map(point ->
                                                            new InkPoint(
                                                                    scale * (point.x() + 900),
                                                                    scale * (point.y() - 70)))
                                                    .toList()))
                            .toList();
            assertThat(groups(new Ink(other))).isEqualTo(groups(number));
        }
    }

    @Test
    void what_a_network_takes_for_a_part_is_joined_and_for_a_pair_divided() {
        var near = ink(stroke(0, 0, 0, 100), stroke(25, 0, 25, 100));
        assertThat(groups(near, wholeIf(strokes -> strokes == 1)))
                .containsExactly(List.of(0), List.of(1));
        assertThat(groups(near, wholeIf(strokes -> strokes == 2))).isEmpty();
    }

    @Test
    void all_candidates_are_asked_about_at_once_and_the_whole_drawing_is_one_of_them() {
        List<Integer> asked = new ArrayList<>();
        NumberReader.read(
                ink(ROOF, LEG, stroke(150, 0, 150, 100), BAR),
                groups -> {
                    asked.add(groups.getFirst().strokes().size());
                    return INDIFFERENT.read(groups);
                });
        assertThat(asked).containsExactly(4);
    }

    @Test
    void one_stroke_none_and_very_many_are_not_asked_about() {
        GroupReader nobody =
                _ -> {
                    throw new AssertionError("Nobody should be asked");
                };
        var many = IntStream.range(0, 21).mapToObj(x -> stroke(10 * x, 0, 10 * x, 50)).toList();
        Stream.of(new Ink(List.of()), ink(LEG), new Ink(many))
                .forEach(ink -> assertThat(NumberReader.read(ink, nobody)).isEmpty());
    }

    @Test
    void dots_and_lines_without_height_have_groups_too() {
        var dot = new Stroke(List.of(new InkPoint(5, 5)));
        assertThat(groups(ink(dot, dot))).isEmpty();
        assertThat(NumberReader.candidates(ink(dot, stroke(0, 9, 90, 9))).getFirst().count())
                .isEqualTo(2);
    }

    private static GroupReader wholeIf(IntPredicate whole) {
        return groups ->
                groups.stream()
                        .map(group ->
                                new GroupReading(
                                        new float[] {0.9f},
                                        whole.test(group.strokes().size()) ? 0.99 : 0.001))
                        .toList();
    }

    private static List<List<Integer>> groups(Ink ink) {
        return groups(ink, INDIFFERENT);
    }

    private static List<List<Integer>> groups(Ink ink, GroupReader reader) {
        return NumberReader.read(ink, reader).stream().map(DigitGroup::strokes).toList();
    }

    private static Ink ink(Stroke... strokes) {
        return new Ink(Arrays.asList(strokes));
    }

    private static Stroke stroke(double fromX, double fromY, double toX, double toY) {
        return new Stroke(List.of(new InkPoint(fromX, fromY), new InkPoint(toX, toY)));
    }
}
