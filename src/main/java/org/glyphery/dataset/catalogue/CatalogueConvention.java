package org.glyphery.dataset.catalogue;

import org.glyphery.image.InkForm;

/// How a dataset's pictures were made.
public sealed interface CatalogueConvention {

    /// Handwriting that was fitted into a box, its proportions kept.
    ///
    /// @param form how it lies on the dataset's pictures
    record Written(InkForm form) implements CatalogueConvention {}

    /// Pictures of anything, grey or in colour, that fill their frame; also handwriting of which it
    /// isn't known how it was fitted, or whose proportions are lost.
    record Pictured() implements CatalogueConvention {}
}
