package org.glyphery.dataset.reader;

import java.util.Optional;
import org.glyphery.image.PictureShape;

/// What a person says about files where it is not to be guessed.
///
/// @param shape of pictures that come as rows of numbers
/// @param labelColumn of a CSV file: "first", "last", a column's name, its number from 1, or "last
///   10", where the last ten columns hold a one for the class and zeros for all others
/// @param transposed whether pictures lie column by column, as EMNIST's do
/// @param only a part of the names of those files that are read, where there are several datasets
///   in one archive or folder: "emnist-letters"
public record ReadingChoices(
        Optional<PictureShape> shape,
        Optional<String> labelColumn,
        boolean transposed,
        Optional<String> only) {

    public static ReadingChoices none() {
        return new ReadingChoices(Optional.empty(), Optional.empty(), false, Optional.empty());
    }
}
