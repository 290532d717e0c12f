package org.glyphery.dataset.statistics;

import java.util.Arrays;
import java.util.List;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.Examples;

/// One measure of all pictures of a split.
///
/// @param values one a picture, in the measure's unit; shared, not copied
public record MeasureColumn(ExampleMeasure measure, float[] values) {

    /// The share of the pictures at each end that counts as the end itself, so that a few odd ones
    /// do not press all others together.
    private static final double BEYOND = 0.001;

    /// Bars that a histogram has at most.
    private static final int MOST_BARS = 32;

    private static final int STEPS = 256;

    /// The values at both ends of a histogram, and the bars between them: one a number where there
    /// are only a few whole ones.
    public record ValueRange(float least, float most, int bars) {

        /// The bar that a value lies in, from 0; what is beyond an end lies in the last bar there.
        public int bar(float value) {
            return Math.clamp((int) inParts(value, bars), 0, bars - 1);
        }

        /// The value at which a bar begins.
        public double edge(int bar) {
            return least + ((double) most - least) * bar / bars;
        }

        /// How many of so many equal parts of the range lie below a value.
        private double inParts(float value, int parts) {
            double span = (double) most - least;
            return span > 0 ? parts * ((double) value - least) / span : 0;
        }

        /// The value in steps from 0 to 255, of which each lies in one bar alone: in the middle of
        /// its bar where that holds one number.
        byte step(float value) {
            double steps =
                    isOneANumber() ? STEPS * (bar(value) + 0.5) / bars : inParts(value, STEPS);
            return (byte) Math.clamp((int) steps, 0, STEPS - 1);
        }

        /// Whether each bar holds one whole number.
        private boolean isOneANumber() {
            return most - least == bars && least == Math.rint(least);
        }
    }

    /// Every measure of every picture.
    public static List<MeasureColumn> of(Examples examples, Convention convention) {
        var measures = ExampleMeasure.of(convention, examples.shape());
        float[][] values = new float[measures.size()][examples.count()];
        var picture = new PictureMeasures(examples.shape(), measures);
        byte[] bytes = new byte[examples.shape().pixels()];
        for (int index = 0; index < examples.count(); index++) {
            examples.copyBytes(index, bytes, 0);
            float[] measured = picture.measure(bytes);
            for (int place = 0; place < measured.length; place++) {
                values[place][index] = measured[place];
            }
        }
        var columns = new MeasureColumn[measures.size()];
        Arrays.setAll(columns, place -> new MeasureColumn(measures.get(place), values[place]));
        return List.of(columns);
    }

    /// The range that holds all but a thousandth of the pictures at each end.
    public ValueRange range() {
        if (values.length == 0) return new ValueRange(0, 1, 1);
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float least = sorted[0];
        float most = sorted[sorted.length - 1];
        if (most - least < MOST_BARS && isWhole(sorted)) {
            return new ValueRange(least, most + 1, (int) (most - least) + 1);
        }
        int beyond = (int) (BEYOND * sorted.length);
        return new ValueRange(sorted[beyond], sorted[sorted.length - 1 - beyond], MOST_BARS);
    }

    private static boolean isWhole(float[] sorted) {
        for (float value : sorted) if (value != Math.rint(value)) return false;
        return true;
    }

    /// The values as bytes: 0 from the range's least on and below, 255 up to its most and above.
    public byte[] quantised() {
        var range = range();
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < bytes.length; index++) bytes[index] = range.step(values[index]);
        return bytes;
    }
}
