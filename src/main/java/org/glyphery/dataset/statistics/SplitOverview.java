package org.glyphery.dataset.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// One split as a whole.
///
/// @param classes in the order of the labels
/// @param levels how often each of the levels from 0 to 255 occurs in all pictures together
public record SplitOverview(List<ClassPictures> classes, List<Long> levels) {

    private static final int LEVELS = 256;
    private static final double WHITE = 255;

    /// What the pictures of one class have in common.
    ///
    /// @param count of its examples
    /// @param mean of each pixel; paper where there is no example
    /// @param deviation the standard deviation of each pixel, from 0 to 1/2
    public record ClassPictures(int count, Glyph mean, Glyph deviation) {}

    /// Sums over the pictures of one class, of bytes.
    private static final class Sums {
        private final long[] values;
        private final long[] squares;
        private int count;

        Sums(int pixels) {
            values = new long[pixels];
            squares = new long[pixels];
        }

        void add(byte[] bytes) {
            count++;
            for (int pixel = 0; pixel < bytes.length; pixel++) {
                int level = bytes[pixel] & 0xFF;
                values[pixel] += level;
                squares[pixel] += (long) level * level;
            }
        }

        ClassPictures pictures(PictureShape shape) {
            float[] mean = new float[values.length];
            float[] deviation = new float[values.length];
            for (int pixel = 0; count > 0 && pixel < mean.length; pixel++) {
                double middle = (double) values[pixel] / count;
                double variance = (double) squares[pixel] / count - middle * middle;
                mean[pixel] = (float) (middle / WHITE);
                deviation[pixel] = (float) (Math.sqrt(Math.max(0, variance)) / WHITE);
            }
            return new ClassPictures(count, Glyph.of(shape, mean), Glyph.of(shape, deviation));
        }
    }

    public SplitOverview {
        classes = List.copyOf(classes);
        levels = List.copyOf(levels);
    }

    /// The overview of a split.
    ///
    /// @param classes how many the dataset has
    public static SplitOverview of(Examples examples, int classes) {
        var shape = examples.shape();
        List<Sums> sums =
                IntStream.range(0, classes).mapToObj(_ -> new Sums(shape.pixels())).toList();
        long[] levels = new long[LEVELS];
        byte[] bytes = new byte[shape.pixels()];
        for (int index = 0; index < examples.count(); index++) {
            examples.copyBytes(index, bytes, 0);
            sums.get(examples.label(index)).add(bytes);
            for (byte level : bytes) levels[level & 0xFF]++;
        }
        return new SplitOverview(
                sums.stream().map(each -> each.pictures(shape)).toList(),
                Arrays.stream(levels).boxed().toList());
    }
}
