package org.glyphery.inspection.slices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.inspection.EpochAnswers;

/// How often pictures are read right that have little of a measure, or more of it: bins of about as
/// many pictures each, ten where as many values occur often enough.
///
/// @param column the measure of every picture
/// @param bins from little to much
public record MeasureAccuracy(MeasureColumn column, List<MeasureBin> bins) {

    private static final int BINS = 10;

    /// Pictures with about as much of the measure.
    ///
    /// @param least the smallest value among them, and `most` the largest
    public record MeasureBin(float least, float most, CountedShare right) {

        private boolean holds(float value) {
            return value >= least && value <= most;
        }
    }

    public MeasureAccuracy {
        bins = List.copyOf(bins);
    }

    /// Pictures of one value stay together, so that a bin may hold more than a tenth.
    static MeasureAccuracy of(MeasureColumn column, EpochAnswers answers) {
        float[] values = column.values();
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<MeasureBin> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= BINS; bin++) {
            int to = (int) ((long) sorted.length * bin / BINS);
            if (to <= from) continue;
            while (to < sorted.length && sorted[to] == sorted[to - 1]) to++;
            bins.add(bin(sorted[from], sorted[to - 1], values, answers));
            from = to;
        }
        return new MeasureAccuracy(column, bins);
    }

    private static MeasureBin bin(float least, float most, float[] values, EpochAnswers answers) {
        int count = 0;
        int right = 0;
        for (int index = 0; index < values.length; index++) {
            if (values[index] < least || values[index] > most) continue;
            count++;
            if (answers.isRight(index)) right++;
        }
        return new MeasureBin(least, most, new CountedShare(right, count));
    }

    public ExampleMeasure measure() {
        return column.measure();
    }

    /// The examples of a bin, by index.
    public List<Integer> examples(MeasureBin bin) {
        return IntStream.range(0, column.values().length)
                .filter(index -> bin.holds(column.values()[index]))
                .boxed()
                .toList();
    }

    /// How far the bins differ beyond chance: how many standard deviations Pearson's chi-squared is
    /// above what chance lets expect, by its mean d and variance 2 d, d its degrees of freedom.
    public double spread() {
        int count = bins.stream().mapToInt(bin -> bin.right().count()).sum();
        int right = bins.stream().mapToInt(bin -> bin.right().hits()).sum();
        if (bins.size() < 2 || right == 0 || right == count) return 0;
        double share = (double) right / count;
        double sum = 0;
        for (MeasureBin bin : bins) {
            double difference = bin.right().hits() - share * bin.right().count();
            sum += difference * difference / (bin.right().count() * share * (1 - share));
        }
        int freedom = bins.size() - 1;
        return (sum - freedom) / Math.sqrt(2 * freedom);
    }
}
