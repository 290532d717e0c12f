package org.glyphery.inspection.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;
import org.junit.jupiter.api.Test;

class MeasureAccuracyTest {

    /// Of a hundred pictures, measured from 0 to 99, the twenty with the least are misread.
    @Test
    void ten_bins_hold_as_many_pictures_each() {
        var accuracy = accuracy(index -> index, index -> index >= 20);
        assertThat(accuracy.bins()).hasSize(10);
        assertThat(accuracy.bins().get(1)).isEqualTo(bin(10, 19, 0, 10));
        assertThat(accuracy.bins().get(2)).isEqualTo(bin(20, 29, 10, 10));
        assertThat(accuracy.examples(accuracy.bins().get(3)))
                .isEqualTo(IntStream.range(30, 40).boxed().toList());
        // Each bin's difference from 8 of 10: twice 8, eight times 2; squares over 10 * 0.8 * 0.2.
        double chiSquared = (2 * 64 + 8 * 4) / 1.6;
        assertThat(accuracy.spread()).isCloseTo((chiSquared - 9) / Math.sqrt(18), within(1e-9));
    }

    /// Half of the pictures have no loop, 40 have one, ten have two.
    @Test
    void pictures_of_one_value_stay_together() {
        var accuracy =
                accuracy(index -> index < 50 ? 0 : index < 90 ? 1 : 2, index -> index % 2 == 0);
        assertThat(accuracy.bins())
                .containsExactly(bin(0, 0, 25, 50), bin(1, 1, 20, 40), bin(2, 2, 5, 10));
        assertThat(accuracy.spread()).isCloseTo(-1, within(1e-12)); // none where chance has two
    }

    @Test
    void one_value_alone_makes_one_bin() {
        var accuracy = accuracy(_ -> 20, index -> index < 90);
        assertThat(accuracy.bins()).containsExactly(bin(20, 20, 90, 100));
        assertThat(accuracy.spread()).isZero();
    }

    @Test
    void without_examples_there_are_no_bins() {
        var none = Digits.mnist().test().select(new int[0]);
        var accuracy =
                MeasureAccuracy.of(
                        new MeasureColumn(ExampleMeasure.INK, new float[0]),
                        new EpochAnswers(none, new int[0], Digits.mnist().classes()));
        assertThat(accuracy.bins()).isEmpty();
        assertThat(accuracy.spread()).isZero();
    }

    private interface Measured {
        float of(int index);
    }

    private interface Right {
        boolean is(int index);
    }

    private static MeasureAccuracy accuracy(Measured measured, Right right) {
        Examples examples = Digits.mnist().test().select(IntStream.range(0, 100).toArray());
        int[] predicted =
                IntStream.range(0, 100)
                        .map(index ->
                                right.is(index)
                                        ? examples.label(index)
                                        : (examples.label(index) + 1) % 10)
                        .toArray();
        float[] values = new float[100];
        for (int index = 0; index < 100; index++) values[index] = measured.of(index);
        return MeasureAccuracy.of(
                new MeasureColumn(ExampleMeasure.INK, values),
                new EpochAnswers(examples, predicted, Digits.mnist().classes()));
    }

    private static MeasureBin bin(float least, float most, int right, int count) {
        return new MeasureBin(least, most, new CountedShare(right, count));
    }

    @Test
    void what_most_depends_on_is_told_first() {
        var examples = Digits.mnist().test().select(IntStream.range(0, 100).toArray());
        var steady = accuracy(index -> index % 7, index -> index >= 20);
        var telling = accuracy(index -> index, index -> index >= 20);
        int[] predicted = new int[100];
        var split =
                new MisreadSplit(
                        new EpochAnswers(examples, predicted, Digits.mnist().classes()),
                        new SliceFindings(0, List.of()),
                        List.of(steady, telling));
        assertThat(split.mostTelling()).contains(telling);
    }
}
