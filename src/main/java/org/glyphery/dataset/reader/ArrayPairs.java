package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Arrays of pictures and of labels that belong together by their names, or because there is one of
/// each.
record ArrayPairs(String format, List<ArrayPair> pairs) implements ExampleForm {

    /// Finds what belongs together.
    ///
    /// @param inRows what rows of labels tell in this format
    static List<ArrayPair> of(
            FileSet files,
            List<StoredArray> pictures,
            List<StoredArray> labels,
            ReadingChoices choices,
            ArrayLabels.RowMeaning inRows) {
        boolean single = pictures.size() == 1 && labels.size() == 1;
        var byWords = labels.stream().collect(Collectors.groupingBy(ArrayPairs::words));
        requirePartners(pictures, labels, single);
        return pictures.stream()
                .map(array ->
                        new ArrayPair(
                                Part.of(array.name()),
                                array,
                                layout(array, choices),
                                new ArrayLabels(
                                        single ? labels.getFirst() : partner(array, byWords),
                                        inRows)))
                .sorted(
                        Comparator.comparing(ArrayPair::part)
                                .thenComparing(pair -> pair.pictures().name()))
                .toList();
    }

    private static String words(StoredArray array) {
        return NameWords.shared(array.name());
    }

    private static PictureLayout layout(StoredArray array, ReadingChoices choices) {
        return array.dimensions() <= 2
                ? FlatPictures.layout(array.width(), choices, array.place())
                : PictureLayout.ofArray(array.sizes(), choices.transposed(), array.place());
    }

    private static StoredArray partner(
            StoredArray pictures, Map<String, List<StoredArray>> labels) {
        List<StoredArray> found = labels.getOrDefault(words(pictures), List.of());
        if (found.size() == 1) return found.getFirst();
        throw new UnreadableExamples(
                pictures.place(),
                found.isEmpty()
                        ? "there are no labels for its pictures"
                        : "there are several arrays of labels for its pictures",
                "Add one file of labels with a name like that of the pictures, as train-labels for"
                        + " train-images.");
    }

    private static void requirePartners(
            List<StoredArray> pictures, List<StoredArray> labels, boolean single) {
        var words = pictures.stream().map(ArrayPairs::words).toList();
        labels.stream()
                .filter(array -> !single && !words.contains(words(array)))
                .findFirst()
                .ifPresent(lonely -> {
                    throw new UnreadableExamples(
                            lonely.place(),
                            "there are no pictures for its labels",
                            "Add the file of pictures with a name like that of the labels, as"
                                    + " train-images for train-labels.");
                });
        for (StoredArray array : pictures) {
            if (words.indexOf(words(array)) != words.lastIndexOf(words(array))) {
                throw new UnreadableExamples(
                        array.place(),
                        "another file of pictures could be meant by the same labels",
                        "Give pictures and labels of each part names of their own, or import them"
                                + " one by one.");
            }
        }
    }

    @Override
    public void read(Pass pass) throws IOException {
        for (ArrayPair pair : pairs) pair.read(pass);
    }
}
