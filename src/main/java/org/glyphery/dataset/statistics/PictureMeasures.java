package org.glyphery.dataset.statistics;

import java.util.List;
import org.glyphery.image.PictureShape;

/// Measures pictures of one shape. Several channels count by their mean, but for their colours.
final class PictureMeasures {

    private final PictureShape shape;
    private final List<ExampleMeasure> measures;
    private final boolean areOfInk;

    PictureMeasures(PictureShape shape, List<ExampleMeasure> measures) {
        this.shape = shape;
        this.measures = measures;
        areOfInk = measures.contains(ExampleMeasure.INK);
    }

    /// @param bytes of one picture, `[height, width, channels]`
    /// @return a number a measure, in their order
    float[] measure(byte[] bytes) {
        byte[] grey = grey(bytes);
        int height = shape.height();
        int width = shape.width();
        var ink = areOfInk ? InkMeasures.of(grey, height, width) : InkMeasures.PAPER;
        var form = areOfInk ? InkShape.of(grey, height, width, ink.strokeWidth()) : InkShape.PAPER;
        var light = areOfInk ? LightMeasures.NONE : LightMeasures.of(grey, bytes, shape);
        float[] measured = new float[measures.size()];
        for (int place = 0; place < measured.length; place++) {
            measured[place] = (float) value(measures.get(place), ink, form, light);
        }
        return measured;
    }

    private static double value(
            ExampleMeasure measure, InkMeasures ink, InkShape form, LightMeasures light) {
        return switch (measure) {
            case INK -> ink.mass();
            case STROKE_WIDTH -> ink.strokeWidth();
            case SLANT -> ink.slant();
            case WIDTH -> ink.width();
            case HEIGHT -> ink.height();
            case LOOPS -> form.loops();
            case PIECES -> form.pieces();
            case ENDS -> form.ends();
            case FORKS -> form.forks();
            case TOP_BAR -> form.topBar();
            case MIDDLE_BAR -> form.middleBar();
            case BOTTOM_BAR -> form.bottomBar();
            case SYMMETRY -> form.symmetry();
            case UPPER_INK -> form.upperInk();
            case BRIGHTNESS -> light.brightness();
            case CONTRAST -> light.contrast();
            case EDGES -> light.edges();
            case BACKGROUND -> light.background();
            case COLOURFULNESS -> light.colourfulness();
        };
    }

    private byte[] grey(byte[] bytes) {
        int channels = shape.channels();
        if (channels == 1) return bytes;
        byte[] grey = new byte[shape.height() * shape.width()];
        for (int pixel = 0; pixel < grey.length; pixel++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bytes[pixel * channels + channel] & 0xFF;
            }
            grey[pixel] = (byte) (sum / channels);
        }
        return grey;
    }
}
