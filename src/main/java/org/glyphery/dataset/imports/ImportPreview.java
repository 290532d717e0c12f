package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// What would be stored of some files with some choices.
///
/// @param shape of every picture
/// @param sizes of the splits
/// @param pictures a dozen
public record ImportPreview(PictureShape shape, SplitSizes sizes, List<FittedPicture> pictures) {

    /// A picture before and after it is brought to the shape of the dataset.
    ///
    /// @param className what it shows
    /// @param original as it was found, smaller where it is large; absent of arrays, which stay as
    ///   they are
    public record FittedPicture(String className, Optional<Glyph> original, Glyph stored) {}
}
