package org.glyphery.dataset;

import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;

/// How a dataset's pictures were made, and so what a model that learned from them can be asked: the
/// pad asks models of ink alone.
public sealed interface Convention {

    /// Handwriting: 0 is paper, 1 is ink, and what was written is fitted into a box.
    ///
    /// @param form how it lies on the pictures
    record InkConvention(InkForm form) implements Convention {}

    /// Pictures of anything, grey or in colour, that fill their frame.
    ///
    /// @param fitting how a picture of another size is brought to theirs
    record PictureConvention(Fitting fitting) implements Convention {}

    /// The word that programs write for it.
    default String word() {
        return switch (this) {
            case InkConvention _ -> "ink";
            case PictureConvention _ -> "picture";
        };
    }
}
