package org.glyphery.dataset;

import java.util.List;
import java.util.Map;
import org.glyphery.image.PictureShape;

/// What is known of a dataset before it is read.
///
/// @param classes their names, in the order of the labels
/// @param trainingExamples validation included
/// @param checksums SHA-256 of the content of each file, by the file's name
/// @param splitSeed by which validation examples are drawn; it belongs to the dataset's version
public record DatasetFacts(
        PictureShape shape,
        List<String> classes,
        int trainingExamples,
        Map<String, String> checksums,
        long splitSeed) {

    public DatasetFacts {
        classes = List.copyOf(classes);
        checksums = Map.copyOf(checksums);
    }
}
