package org.glyphery.dataset;

import java.util.List;
import org.glyphery.image.PictureShape;

/// What is known of a dataset before it is read.
///
/// @param classes their names, in the order of the labels
public record DatasetFacts(PictureShape shape, List<String> classes) {

    public DatasetFacts {
        classes = List.copyOf(classes);
    }
}
