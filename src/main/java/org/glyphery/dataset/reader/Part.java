package org.glyphery.dataset.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The part of a dataset that examples belong to, as names of folders, files, arrays and cells tell
/// it.
public enum Part {
    TRAINING("train", "tra", "training", "trainingset", "trainset"),
    VALIDATION("val", "valid", "validation", "validationset", "dev"),
    TEST("test", "tes", "testing", "t10k", "testingset", "testset");

    private final String words;

    Part(String... words) {
        this.words = String.join(" ", words);
    }

    /// The part that is called so, as a folder is that holds nothing else.
    static Optional<Part> named(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(part -> List.of(part.words.split(" ")).contains(word))
                .findFirst();
    }

    /// The part that the path of a file tells; training where it tells none.
    static Part of(String path) {
        return told(path).orElse(TRAINING);
    }

    /// The part that a path tells by a word in the file's name, else in that of a folder, the
    /// innermost first.
    static Optional<Part> told(String path) {
        List<String> names = List.of(path.split("[/:]"));
        return names.reversed().stream()
                .flatMap(name -> NameWords.of(name).stream())
                .flatMap(word -> named(word).stream())
                .findFirst();
    }
}
