package org.glyphery.dataset.reader;

import java.util.stream.LongStream;
import org.glyphery.image.PictureShape;

/// The order in which a file has the numbers of a picture.
///
/// @param shape of the picture as it is to be seen
/// @param planes whether the channels come one behind the other, [channels, height, width]
/// @param transposed whether columns come one behind the other, in each plane or as a whole
record PictureLayout(PictureShape shape, boolean planes, boolean transposed) {

    private static final int LARGEST_SIDE = 4096;
    private static final int MOST_CHANNELS = 64;

    /// The layout of arrays whose first dimension counts the examples.
    ///
    /// @param sizes [examples, height, width], with channels behind or before them
    static PictureLayout ofArray(long[] sizes, boolean transposed, Place place) {
        if (sizes.length == 3) return of(sizes[1], sizes[2], 1, false, transposed, place);
        boolean planes = !isColour(sizes[3]) && isColour(sizes[1]);
        return planes
                ? of(sizes[2], sizes[3], sizes[1], true, transposed, place)
                : of(sizes[1], sizes[2], sizes[3], false, transposed, place);
    }

    private static boolean isColour(long size) {
        return size == 1 || size == 3 || size == 4;
    }

    private static PictureLayout of(
            long rows,
            long columns,
            long channels,
            boolean planes,
            boolean transposed,
            Place place) {
        boolean fits =
                LongStream.of(rows, columns).allMatch(side -> side >= 1 && side <= LARGEST_SIDE)
                        && channels >= 1
                        && channels <= MOST_CHANNELS;
        if (!fits) {
            throw new UnreadableExamples(
                    place,
                    "it says that its pictures are %,dx%,d with %,d channels, which cannot be"
                            .formatted(rows, columns, channels),
                    "Pictures have sides from 1 to %,d and at most %d channels, the last dimension. Write the file anew."
                            .formatted(LARGEST_SIDE, MOST_CHANNELS));
        }
        int height = (int) (transposed ? columns : rows);
        int width = (int) (transposed ? rows : columns);
        return new PictureLayout(
                new PictureShape(height, width, (int) channels), planes, transposed);
    }

    /// @param numbers as the file has them
    /// @return [height, width, channels], row by row
    float[] arranged(float[] numbers) {
        if (!planes && !transposed) return numbers;
        float[] arranged = new float[numbers.length];
        int place = 0;
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    arranged[place++] = numbers[placeOf(y, x, channel)];
                }
            }
        }
        return arranged;
    }

    private int placeOf(int y, int x, int channel) {
        int pixel = transposed ? x * shape.height() + y : y * shape.width() + x;
        return planes
                ? channel * shape.height() * shape.width() + pixel
                : pixel * shape.channels() + channel;
    }
}
