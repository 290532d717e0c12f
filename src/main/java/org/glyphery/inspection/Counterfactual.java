package org.glyphery.inspection;

import org.glyphery.image.Glyph;

/// The nearest picture that was found to be read as something else.
///
/// @param isFound whether it is read as was asked for; else it is the picture that came closest
/// @param picture the changed one
/// @param before probabilities of the classes, of the picture as it is, by the graph that answers
/// @param after those of the changed one
/// @param distance between both
/// @param steps of the search
public record Counterfactual(
        boolean isFound,
        Glyph picture,
        float[] before,
        float[] after,
        PictureDistance distance,
        int steps) {}
