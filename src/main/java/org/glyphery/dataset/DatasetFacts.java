package org.glyphery.dataset;

import java.util.List;
import java.util.Map;
import org.glyphery.image.PictureShape;

/// What is known of a dataset before it is read.
///
/// @param title its name as people write it
/// @param version what its files are: the first eight hexadecimal digits of the SHA-256 of the
///   training pictures
/// @param classes their names, in the order of the labels
/// @param trainingExamples validation included
/// @param licence its name, as its makers give it
/// @param citation whom to cite
/// @param checksums SHA-256 of the content of each file, by the file's name
/// @param splitSeed by which validation examples are drawn; it belongs to the dataset's version
public record DatasetFacts(
        String name,
        String title,
        String version,
        PictureShape shape,
        List<String> classes,
        Convention convention,
        int trainingExamples,
        int testExamples,
        String licence,
        String citation,
        Map<String, String> checksums,
        long splitSeed) {

    public DatasetFacts {
        classes = List.copyOf(classes);
        checksums = Map.copyOf(checksums);
    }

    /// Whether what a pad draws is what its pictures are.
    public boolean isInk() {
        return convention instanceof Convention.InkConvention;
    }
}
