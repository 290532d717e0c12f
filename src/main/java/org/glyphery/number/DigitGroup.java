package org.glyphery.number;

import java.util.List;
import org.glyphery.image.Ink;

/// Strokes that make one character of several.
///
/// @param strokes their places in the whole drawing, in the order of writing, from 0
/// @param ink these strokes alone
/// @param probabilities of each class; shared, not copied
public record DigitGroup(List<Integer> strokes, Ink ink, float[] probabilities) {

    public DigitGroup {
        strokes = List.copyOf(strokes);
    }
}
