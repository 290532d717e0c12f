package org.glyphery.inspection.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.junit.jupiter.api.Test;

/// Slices of pictures that the test makes up: what is misread in them it knows beforehand.
class SliceSearchTest {

    private static final int CLASSES = 10;
    private static final List<ExampleMeasure> MEASURES =
            List.of(
                    ExampleMeasure.STROKE_WIDTH,
                    ExampleMeasure.SLANT,
                    ExampleMeasure.WIDTH,
                    ExampleMeasure.LOOPS,
                    ExampleMeasure.SYMMETRY);

    /// Pictures whose measures have nothing to do with each other nor with their class.
    private static final class MadeUpPictures {
        final Random random;
        final int[] labels;
        final List<MeasureColumn> columns;

        MadeUpPictures(long seed, int count) {
            random = new Random(seed);
            labels = IntStream.range(0, count).map(index -> index % CLASSES).toArray();
            columns = MEASURES.stream().map(measure -> column(measure, count)).toList();
        }

        private MeasureColumn column(ExampleMeasure measure, int count) {
            float[] values = new float[count];
            for (int index = 0; index < count; index++) {
                values[index] =
                        (float)
                                switch (measure) {
                                    case LOOPS -> random.nextInt(3);
                                    case WIDTH -> 8 + random.nextInt(13);
                                    case SLANT -> 15 * random.nextGaussian();
                                    default -> 1 + 4 * random.nextDouble();
                                };
            }
            return new MeasureColumn(measure, values);
        }

        float value(ExampleMeasure measure, int index) {
            return columns.get(MEASURES.indexOf(measure)).values()[index];
        }

        /// @param reads what is read of an index and its label
        SliceFindings find(IntBinaryOperator reads) {
            int[] predicted =
                    IntStream.range(0, labels.length)
                            .map(index -> reads.applyAsInt(index, labels[index]))
                            .toArray();
            return new SliceSearch(columns, labels, predicted, CLASSES).find();
        }

        /// Another class, each as likely as any other.
        int other(int label) {
            return (label + 1 + random.nextInt(CLASSES - 1)) % CLASSES;
        }
    }

    @Test
    void thin_ones_that_are_read_as_seven_are_found_and_nothing_else_is_told() {
        var pictures = new MadeUpPictures(1, 4000);
        var found =
                pictures.find((index, label) -> {
                    boolean isThin = pictures.value(ExampleMeasure.STROKE_WIDTH, index) < 1.4;
                    double often = label == 1 && isThin ? 0.4 : 0;
                    if (pictures.random.nextDouble() < often) return 7;
                    return pictures.random.nextDouble() < 0.01 ? pictures.other(label) : label;
                });
        assertThat(found.told()).hasSize(1);
        var slice = found.told().getFirst();
        assertThat(slice.label()).isEqualTo(OptionalInt.of(1));
        assertThat(slice.readAs()).isEqualTo(OptionalInt.of(7));
        assertThat(slice.conditions()).hasSize(1);
        var condition = slice.conditions().getFirst();
        assertThat(condition.measure()).isEqualTo(ExampleMeasure.STROKE_WIDTH);
        assertThat(condition.isHigh()).isFalse();
        assertThat(condition.edge()).isBetween(1.2, 1.6);
        assertThat(slice.pValue()).isLessThan(0.001);
        assertThat(slice.inside().share()).isGreaterThan(0.25);
        assertThat(slice.outside().share()).isLessThan(0.02);
        assertCounted(pictures, slice);
    }

    /// What is told is counted once more, by the plain values.
    private static void assertCounted(MadeUpPictures pictures, MistakeSlice slice) {
        var condition = slice.conditions().getFirst();
        var inside =
                IntStream.range(0, pictures.labels.length)
                        .filter(index -> pictures.labels[index] == 1)
                        .filter(index ->
                                pictures.value(condition.measure(), index) < condition.edge())
                        .boxed()
                        .toList();
        var listed = new ArrayList<>(slice.misread());
        listed.addAll(slice.spared());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(inside);
        assertThat(slice.inside().count()).isEqualTo(inside.size());
        assertThat(slice.inside().hits()).isEqualTo(slice.misread().size());
        assertThat(slice.outside().count()).isEqualTo(400 - inside.size());
    }

    @Test
    void two_conditions_are_told_where_neither_alone_does_it() {
        var pictures = new MadeUpPictures(2, 6000);
        var found =
                pictures.find((index, label) -> {
                    boolean isOdd =
                            pictures.value(ExampleMeasure.SLANT, index) > 8
                                    && pictures.value(ExampleMeasure.LOOPS, index) == 0;
                    return label == 4 && isOdd && pictures.random.nextDouble() < 0.7 ? 9 : label;
                });
        assertThat(found.told()).hasSize(1);
        assertThat(found.told().getFirst().conditions())
                .extracting(SliceCondition::measure)
                .containsExactly(ExampleMeasure.SLANT, ExampleMeasure.LOOPS);
    }

    @Test
    void what_holds_of_every_class_is_told_of_all_at_once() {
        var pictures = new MadeUpPictures(3, 4000);
        var found =
                pictures.find((index, label) -> {
                    boolean isWide = pictures.value(ExampleMeasure.WIDTH, index) >= 19;
                    double often = isWide ? 0.2 : 0.01;
                    return pictures.random.nextDouble() < often ? pictures.other(label) : label;
                });
        var first = found.told().getFirst();
        assertThat(first.label()).isEmpty();
        assertThat(first.readAs()).isEmpty();
        assertThat(first.conditions())
                .extracting(SliceCondition::measure)
                .containsExactly(ExampleMeasure.WIDTH);
    }

    /// All pictures with two loops are eights here, and eights are hard whatever they look like.
    @Test
    void what_looks_like_a_hard_class_is_not_told_for_that() {
        var pictures = new MadeUpPictures(4, 4000);
        float[] loops = pictures.columns.get(MEASURES.indexOf(ExampleMeasure.LOOPS)).values();
        for (int index = 0; index < loops.length; index++) {
            loops[index] = pictures.labels[index] == 8 ? 2 : index % 2;
        }
        var found =
                pictures.find((_, label) -> {
                    double often = label == 8 ? 0.3 : 0.02;
                    return pictures.random.nextDouble() < often ? pictures.other(label) : label;
                });
        assertThat(found.tried()).isPositive();
        assertThat(found.told()).isEmpty();
    }

    /// Mistakes that fall blindly: in no more than one of twenty such splits may anything be told,
    /// though thousands of slices are tried in each.
    @Test
    void noise_is_told_no_more_often_than_the_level_allows() {
        int told = 0;
        long tried = 0;
        int repetitions = 200;
        for (int seed = 0; seed < repetitions; seed++) {
            var pictures = new MadeUpPictures(1000 + seed, 2000);
            var found =
                    pictures.find((_, label) ->
                            pictures.random.nextDouble() < 0.08 ? pictures.other(label) : label);
            told += found.told().isEmpty() ? 0 : 1;
            tried += found.tried();
        }
        assertThat(tried).isGreaterThan(1000L * repetitions);
        assertThat(told).isLessThanOrEqualTo(repetitions / 20);
    }

    @Test
    void a_run_without_mistakes_is_asked_nothing() {
        var found = new MadeUpPictures(5, 1000).find((_, label) -> label);
        assertThat(found).isEqualTo(new SliceFindings(0, List.of()));
    }

    @Test
    void a_split_without_examples_has_no_slices() {
        var found = new MadeUpPictures(6, 0).find((_, label) -> label);
        assertThat(found).isEqualTo(new SliceFindings(0, List.of()));
    }
}
