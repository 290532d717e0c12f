package org.glyphery.dataset.statistics;

import org.glyphery.image.PictureShape;

/// What is measured of one picture that fills its frame; levels are from 0 to 1.
///
/// @param brightness the mean level
/// @param contrast the standard deviation of the levels
/// @param edges by how much pixels differ that lie side by side or one above the other, on average:
///   the total variation of Rudin, Osher & Fatemi 1992, doi:10.1016/0167-2789(92)90242-F, over
///   pairs
/// @param background the mean level of a frame as wide as an eighth of the shorter side
/// @param colourfulness the measure of Hasler & Süsstrunk 2003, doi:10.1117/12.477378, of levels
///   from 0 to 255: 0 is grey, and from about 60 on people call a picture quite colourful
record LightMeasures(
        double brightness, double contrast, double edges, double background, double colourfulness) {

    /// The measures of a picture of which nobody asks for them.
    static final LightMeasures NONE = new LightMeasures(0, 0, 0, 0, 0);

    private static final double WHITE = 255;
    private static final int FRAMES = 8;
    private static final int COLOURS = 3;
    private static final double OF_THE_MEAN = 0.3; // as the paper fitted it to what people said

    /// Mean and spread of some numbers.
    private static final class Moments {
        private double sum;
        private double squares;
        private long count;

        void add(double number) {
            sum += number;
            squares += number * number;
            count++;
        }

        double mean() {
            return count == 0 ? 0 : sum / count;
        }

        double variance() {
            return count == 0 ? 0 : Math.max(0, squares / count - mean() * mean());
        }
    }

    /// The measures of one picture.
    ///
    /// @param grey [height, width]
    /// @param bytes the same picture with all its channels
    static LightMeasures of(byte[] grey, byte[] bytes, PictureShape shape) {
        int height = shape.height();
        int width = shape.width();
        int frame = Math.max(1, Math.min(height, width) / FRAMES);
        var all = new Moments();
        var edges = new Moments();
        var background = new Moments();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = y * width + x;
                double level = level(grey, place);
                all.add(level);
                if (x > 0) edges.add(Math.abs(level - level(grey, place - 1)));
                if (y > 0) edges.add(Math.abs(level - level(grey, place - width)));
                int fromEdge = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y));
                if (fromEdge < frame) background.add(level);
            }
        }
        return new LightMeasures(
                all.mean(),
                Math.sqrt(all.variance()),
                edges.mean(),
                background.mean(),
                isInColour(shape) ? colourfulness(bytes) : 0);
    }

    /// Whether pictures of this shape have colours.
    static boolean isInColour(PictureShape shape) {
        return shape.channels() == COLOURS;
    }

    private static double level(byte[] levels, int place) {
        return (levels[place] & 0xFF) / WHITE;
    }

    /// How far red against green and yellow against blue spread, and how far their mean is from
    /// grey.
    private static double colourfulness(byte[] bytes) {
        var redGreen = new Moments();
        var yellowBlue = new Moments();
        for (int place = 0; place < bytes.length; place += COLOURS) {
            int red = bytes[place] & 0xFF;
            int green = bytes[place + 1] & 0xFF;
            redGreen.add(red - green);
            yellowBlue.add((red + green) / 2.0 - (bytes[place + 2] & 0xFF));
        }
        return Math.sqrt(redGreen.variance() + yellowBlue.variance())
                + OF_THE_MEAN * Math.hypot(redGreen.mean(), yellowBlue.mean());
    }
}
