package org.glyphery.dataset.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that the name of a file, an array or a column is made of, in small letters:
/// "largeTrain.csv" is "large", "train", "csv".
final class NameWords {

    /// The words for what a network is shown, and for what it is to answer.
    private static final Set<String> PICTURES =
            Set.of(
                    "x",
                    "image",
                    "images",
                    "img",
                    "imgs",
                    "data",
                    "picture",
                    "pictures",
                    "features",
                    "inputs");

    private static final Set<String> LABELS =
            Set.of(
                    "y",
                    "label",
                    "labels",
                    "target",
                    "targets",
                    "class",
                    "category",
                    "letter",
                    "digit",
                    "character",
                    "char");

    /// What names of files have besides, whatever they hold.
    private static final Pattern FORMAT =
            Pattern.compile("idx\\d*|ubyte|byte|short|int|float|double|npy|npz|gz|arr|\\d");

    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private NameWords() {}

    static List<String> of(String name) {
        return Stream.of(BETWEEN.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean tellsPictures(String name) {
        return of(name).stream().anyMatch(PICTURES::contains);
    }

    static boolean tellsLabels(String name) {
        return of(name).stream().anyMatch(LABELS::contains);
    }

    /// A column with this name holds the labels.
    static boolean isLabel(String column) {
        String word = column.strip().toLowerCase(Locale.ROOT);
        return LABELS.contains(word) || word.equals("classid") || word.equals("class_name");
    }

    /// What pictures and their labels have in common: the words that tell neither.
    static String shared(String name) {
        return of(name).stream()
                .filter(word -> !PICTURES.contains(word) && !LABELS.contains(word))
                .filter(word -> !FORMAT.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
