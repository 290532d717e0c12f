package org.glyphery.dataset;

import java.util.List;
import org.glyphery.image.PictureShape;

/// A dataset, split. Choices are made on validation; test is only reported.
///
/// @param version what its files were: the first eight hexadecimal digits of the SHA-256 of the
///   training pictures
/// @param classes their names, in the order of the labels
public record Dataset(
        String name,
        String version,
        PictureShape shape,
        List<String> classes,
        Examples training,
        Examples validation,
        Examples test) {

    public Dataset {
        classes = List.copyOf(classes);
    }
}
