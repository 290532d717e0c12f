package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Split;

/// What was found in files of examples before anything is stored.
///
/// @param format of the files, "IDX"
/// @param classes in the order of the labels
/// @param counts of each split that there is
/// @param labels of all examples, in the order of the files
/// @param trainingLabels of those to train on
/// @param smallest the least height and the least width of a picture
/// @param largest the most of each
/// @param range of the numbers that stand for pixels; that of picture files is 0 to 255
record FoundExamples(
        String format,
        List<String> classes,
        Map<Split, Integer> counts,
        int[] labels,
        int[] trainingLabels,
        FoundSize smallest,
        FoundSize largest,
        PixelRange range) {

    /// Whether all pictures have one size.
    boolean haveOneShape() {
        return smallest.height() == largest.height() && smallest.width() == largest.width();
    }

    /// The same in so many channels.
    FoundExamples in(int channels) {
        return new FoundExamples(
                format,
                classes,
                counts,
                labels,
                trainingLabels,
                new FoundSize(smallest.height(), smallest.width(), channels),
                new FoundSize(largest.height(), largest.width(), channels),
                range);
    }

    int channels() {
        return largest.channels();
    }

    int count(Split split) {
        return counts.getOrDefault(split, 0);
    }
}
