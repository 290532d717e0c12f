package org.glyphery.dataset.catalogue;

import org.glyphery.image.Centring;
import org.glyphery.image.Nib;

/// How a dataset's pictures were made.
public sealed interface CatalogueConvention {

    /// Handwriting that was fitted into a box, its proportions kept.
    ///
    /// @param boxHeight in pixels of the dataset's pictures
    /// @param boxWidth in the same; most boxes are square
    /// @param nib that draws strokes as thick as the dataset's
    record Written(int boxHeight, int boxWidth, Centring centring, Nib nib)
            implements CatalogueConvention {}

    /// Pictures of anything, grey or in colour, that fill their frame; also handwriting of which it
    /// isn't known how it was fitted, or whose proportions are lost.
    record Pictured() implements CatalogueConvention {}
}
