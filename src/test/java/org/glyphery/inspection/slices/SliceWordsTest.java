package org.glyphery.inspection.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.dataset.statistics.MeasureColumn.ValueRange;
import org.junit.jupiter.api.Test;

class SliceWordsTest {

    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static final SliceCondition NARROW = condition(ExampleMeasure.WIDTH, 0, 32, 9, false);
    private static final SliceCondition LEANING =
            condition(ExampleMeasure.SLANT, -16, 16, 26, true);

    @Test
    void a_sentence_says_who_is_misread_how_often_and_how_sure_that_is() {
        var slice =
                slice(
                        OptionalInt.of(1),
                        OptionalInt.of(7),
                        List.of(LEANING),
                        new CountedShare(33, 80),
                        new CountedShare(3, 1000),
                        1e-7);
        var words = new SliceWords(DIGITS, new int[0]);
        assertThat(words.sentence(slice))
                .isEqualTo(
                        "Ones that lean to the right are read as 7 in 41 % of 80 cases, the others"
                                + " in 0.3 % (p < 0.001).");
        assertThat(words.detail(slice))
                .isEqualTo(
                        "Slant 10° or more · 33 of 80 (95 % interval 31.1–52.2 %) · others 3 of"
                                + " 1,000 (95 % interval 0.1–0.9 %)");
    }

    @Test
    void what_they_are_mostly_read_as_is_said_where_most_are_read_alike() {
        int[] predicted = {5, 5, 3, 5, 0};
        var slice =
                slice(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(NARROW),
                        new CountedShare(4, 8),
                        new CountedShare(40, 400),
                        0.0123);
        assertThat(new SliceWords(DIGITS, predicted).sentence(slice))
                .isEqualTo(
                        "Digits that are narrow are misread in 50 % of 8 cases (mostly as 5), the"
                                + " others in 10 % (p = 0.012).");
        int[] mixed = {5, 5, 3, 4, 0};
        assertThat(new SliceWords(DIGITS, mixed).sentence(slice)).doesNotContain("mostly");
    }

    @Test
    void classes_that_are_no_digits_are_named_and_a_shared_verb_stands_once() {
        var words = new SliceWords(List.of("Ankle boot", "Bag"), new int[0]);
        var dark = condition(ExampleMeasure.BRIGHTNESS, 0, 32, 8, false);
        var flat = condition(ExampleMeasure.CONTRAST, 0, 32, 8, false);
        var busy = condition(ExampleMeasure.EDGES, 0, 32, 8, true);
        assertThat(words.subject(slice(OptionalInt.of(0), List.of(dark, flat))))
                .isEqualTo("Pictures of “Ankle boot” that are dark and have little contrast");
        assertThat(words.subject(slice(OptionalInt.empty(), List.of(flat, busy))))
                .isEqualTo("Pictures that have little contrast and many edges");
    }

    @Test
    void what_is_counted_is_said_by_number() {
        assertThat(phrase(condition(ExampleMeasure.LOOPS, 0, 4, 1, false)))
                .isEqualTo("have no closed loop");
        assertThat(phrase(condition(ExampleMeasure.LOOPS, 0, 4, 1, true)))
                .isEqualTo("have a closed loop");
        assertThat(phrase(condition(ExampleMeasure.LOOPS, 0, 4, 2, false)))
                .isEqualTo("have at most one closed loop");
        assertThat(phrase(condition(ExampleMeasure.ENDS, 0, 9, 3, true)))
                .isEqualTo("have three loose ends or more");
        assertThat(phrase(condition(ExampleMeasure.PIECES, 1, 5, 1, false)))
                .isEqualTo("are in one piece");
    }

    @Test
    void slant_is_told_by_the_side_of_upright_on_which_it_lies() {
        assertThat(slant(26, true)).isEqualTo("lean to the right");
        assertThat(slant(26, false)).isEqualTo("do not lean far to the right");
        assertThat(slant(6, false)).isEqualTo("lean to the left");
        assertThat(slant(6, true)).isEqualTo("do not lean far to the left");
    }

    @Test
    void each_measure_has_a_phrase_of_its_own_in_either_direction() {
        Set<String> phrases = new HashSet<>();
        for (ExampleMeasure measure : ExampleMeasure.values()) {
            phrases.add(phrase(condition(measure, 0, 32, 3, true)));
            phrases.add(phrase(condition(measure, 0, 32, 3, false)));
        }
        assertThat(phrases).hasSize(2 * ExampleMeasure.values().length);
    }

    private static String slant(int bar, boolean isHigh) {
        return phrase(condition(ExampleMeasure.SLANT, -16, 16, bar, isHigh));
    }

    private static String phrase(SliceCondition condition) {
        return ConditionWords.phrase(condition).words();
    }

    private static SliceCondition condition(
            ExampleMeasure measure, float least, float most, int bar, boolean isHigh) {
        var range = new ValueRange(least, most, (int) (most - least));
        return new SliceCondition(measure, range, bar, isHigh);
    }

    private static MistakeSlice slice(OptionalInt label, List<SliceCondition> conditions) {
        var share = new CountedShare(1, 2);
        return slice(label, OptionalInt.empty(), conditions, share, share, 0);
    }

    private static MistakeSlice slice(
            OptionalInt label,
            OptionalInt readAs,
            List<SliceCondition> conditions,
            CountedShare inside,
            CountedShare outside,
            double pValue) {
        return new MistakeSlice(
                label,
                readAs,
                conditions,
                inside,
                outside,
                pValue,
                Arrays.asList(0, 1, 2, 3),
                List.of());
    }
}
