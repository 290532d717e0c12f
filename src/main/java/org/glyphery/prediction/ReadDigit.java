package org.glyphery.prediction;

import java.util.List;
import org.glyphery.image.Ink;

/// One digit of a number that was drawn.
///
/// @param strokes that make it, by their places in the whole drawing, from 0
/// @param ink these strokes alone
/// @param answer of the model that found it
public record ReadDigit(List<Integer> strokes, Ink ink, Prediction answer) {

    public ReadDigit {
        strokes = List.copyOf(strokes);
    }
}
