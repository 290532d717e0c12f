package org.glyphery.dataset.statistics;

import java.util.List;
import org.glyphery.image.PictureShape;

/// Measures pictures of one shape. Several channels count by their mean.
final class PictureMeasures {

    private static final double WHITE = 255;

    private final PictureShape shape;
    private final List<ExampleMeasure> measures;

    PictureMeasures(PictureShape shape, List<ExampleMeasure> measures) {
        this.shape = shape;
        this.measures = measures;
    }

    /// @param bytes of one picture, `[height, width, channels]`
    /// @return a number a measure, in their order
    float[] measure(byte[] bytes) {
        byte[] grey = grey(bytes);
        var ink =
                measures.contains(ExampleMeasure.INK)
                        ? InkMeasures.of(grey, shape.height(), shape.width())
                        : InkMeasures.PAPER;
        float[] measured = new float[measures.size()];
        for (int place = 0; place < measured.length; place++) {
            measured[place] = (float) value(measures.get(place), ink, grey);
        }
        return measured;
    }

    private static double value(ExampleMeasure measure, InkMeasures ink, byte[] grey) {
        return switch (measure) {
            case INK -> ink.mass();
            case STROKE_WIDTH -> ink.strokeWidth();
            case SLANT -> ink.slant();
            case WIDTH -> ink.width();
            case HEIGHT -> ink.height();
            case BRIGHTNESS -> mean(grey);
            case CONTRAST -> deviation(grey);
        };
    }

    private static double mean(byte[] grey) {
        long sum = 0;
        for (byte level : grey) sum += level & 0xFF;
        return sum / WHITE / grey.length;
    }

    private static double deviation(byte[] grey) {
        double mean = mean(grey);
        double squares = 0;
        for (byte level : grey) {
            double difference = (level & 0xFF) / WHITE - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / grey.length);
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
