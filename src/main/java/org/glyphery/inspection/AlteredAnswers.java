package org.glyphery.inspection;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Alteration;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.NamedArray;

/// What a network says of a picture that is changed more and more.
///
/// @param amounts `[amounts]`, in order
/// @param neutral `[1]`, the amount that leaves the picture as it is
/// @param pictures `[amounts, height, width, channels]`
/// @param probabilities `[amounts, classes]`
public record AlteredAnswers(
        NamedArray amounts, NamedArray neutral, NamedArray pictures, NamedArray probabilities) {

    /// The number of amounts that are tried; with an odd number the middle is one of them.
    static final int AMOUNTS = 41;

    /// The pictures that are tried, one after the other.
    static float[] pictures(Glyph picture, Alteration alteration) {
        return NamedArray.stacked(
                        "pictures",
                        IntStream.range(0, AMOUNTS)
                                .mapToObj(step -> alteration.of(picture, amount(alteration, step)))
                                .map(Glyph::pixels)
                                .toList())
                .values();
    }

    /// @param probabilities of all pictures, row by row
    static AlteredAnswers of(
            Alteration alteration, PictureShape shape, float[] pictures, float[] probabilities) {
        float[] amounts = new float[AMOUNTS];
        for (int step = 0; step < AMOUNTS; step++) {
            amounts[step] = (float) amount(alteration, step);
        }
        return new AlteredAnswers(
                new NamedArray("amounts", List.of(AMOUNTS), amounts),
                new NamedArray("neutral", List.of(1), new float[] {(float) alteration.neutral()}),
                new NamedArray(
                        "pictures",
                        List.of(AMOUNTS, shape.height(), shape.width(), shape.channels()),
                        pictures),
                new NamedArray(
                        "probabilities",
                        List.of(AMOUNTS, probabilities.length / AMOUNTS),
                        probabilities));
    }

    private static double amount(Alteration alteration, int step) {
        double share = (double) step / (AMOUNTS - 1);
        return alteration.least() + share * (alteration.most() - alteration.least());
    }
}
