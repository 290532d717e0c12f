package org.glyphery.dataset.reader;

import java.util.Optional;
import org.glyphery.image.PictureShape;

/// Pictures that come as rows of numbers without a shape.
final class FlatPictures {

    private FlatPictures() {}

    /// The shape that a person chose, if it has as many numbers; else a square, grey or in colour.
    ///
    /// @param place where the row stands, or the file
    static PictureLayout layout(long numbers, ReadingChoices choices, Place place) {
        PictureShape shape =
                choices.shape().isPresent()
                        ? chosen(choices.shape().get(), numbers, place)
                        : guessed(numbers).orElseThrow(() -> unknown(numbers, place));
        return new PictureLayout(shape, false, choices.transposed());
    }

    private static PictureShape chosen(PictureShape shape, long numbers, Place place) {
        if (shape.pixels() == numbers) return shape;
        throw new UnreadableExamples(
                place,
                "a picture has %,d numbers here, but %s are %,d"
                        .formatted(numbers, shape, shape.pixels()),
                "Choose the shape that the pictures have, and where their labels stand.");
    }

    static Optional<PictureShape> guessed(long numbers) {
        if (isSide(side(numbers)) && side(numbers) * side(numbers) == numbers) {
            return Optional.of(square(side(numbers), 1));
        }
        long colour = side(numbers / 3);
        return isSide(colour) && 3 * colour * colour == numbers
                ? Optional.of(square(colour, 3))
                : Optional.empty();
    }

    private static long side(long numbers) {
        return Math.round(Math.sqrt((double) numbers));
    }

    private static boolean isSide(long side) {
        return side >= 1 && side <= 4096;
    }

    private static PictureShape square(long side, int channels) {
        return new PictureShape((int) side, (int) side, channels);
    }

    private static UnreadableExamples unknown(long numbers, Place place) {
        return new UnreadableExamples(
                place,
                "a picture has %,d numbers here, which make no square, grey or in three colours"
                        .formatted(numbers),
                "Say the shape of the pictures (height, width, channels), and where the labels"
                        + " stand if they are not in the first or last column.");
    }
}
