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

    private static final int STEPS = 255;

    /// The value that byte 0 stands for, and that of byte 255.
    public record ValueRange(float least, float most) {}

    /// Every measure of every picture.
    public static List<MeasureColumn> of(Examples examples, Convention convention) {
        var measures = ExampleMeasure.of(convention);
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
        if (values.length == 0) return new ValueRange(0, 0);
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int beyond = (int) (BEYOND * sorted.length);
        return new ValueRange(sorted[beyond], sorted[sorted.length - 1 - beyond]);
    }

    /// The values as bytes, 0 for the range's least and below, 255 for its most and above.
    public byte[] quantised() {
        var range = range();
        float span = range.most() - range.least();
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < bytes.length; index++) {
            float share = span > 0 ? (values[index] - range.least()) / span : 0;
            bytes[index] = (byte) Math.round(STEPS * Math.clamp(share, 0f, 1f));
        }
        return bytes;
    }
}
