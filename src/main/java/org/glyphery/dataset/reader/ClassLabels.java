package org.glyphery.dataset.reader;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glyphery.OneLine;

/// The labels of one reading: each can be the name of a class, and no two can be taken for each
/// other.
final class ClassLabels {

    private static final int LONGEST = 100;

    /// More classes than these are the sign of a column that holds no labels.
    private static final int MOST_CLASSES = 10_000;

    private final Set<String> known = new HashSet<>();
    private final Map<String, String> byFolding = new HashMap<>();

    /// The label in the form of Unicode in which equal texts are equal (NFC).
    String checked(String label, Place place) {
        if (known.contains(label)) return label;
        String composed = Normalizer.normalize(label, Normalizer.Form.NFC);
        if (known.contains(composed)) return composed;
        require(composed, place);
        String other = byFolding.putIfAbsent(folded(composed), composed);
        if (other != null) throw alike(composed, other, place);
        if (known.size() >= MOST_CLASSES) {
            throw new UnreadableExamples(
                    place,
                    "there are more than %,d different labels".formatted(MOST_CLASSES),
                    "Say where the labels stand, for these are probably something else.");
        }
        known.add(composed);
        return composed;
    }

    private static void require(String label, Place place) {
        if (label.isBlank() || label.length() > LONGEST) {
            throw new UnreadableExamples(
                    place,
                    label.isBlank()
                            ? "the label is empty"
                            : "the label %s has more than %d signs"
                                    .formatted(Quoted.text(label), LONGEST),
                    "Give it a short name, and import again.");
        }
        if (!label.codePoints().allMatch(OneLine::fits)) {
            throw new UnreadableExamples(
                    place,
                    "the label %s has a sign in it that is no plain text"
                            .formatted(Quoted.text(label)),
                    "Rename the class, and import again.");
        }
    }

    /// Names that only differ in case, which many file systems take for one.
    static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static UnreadableExamples alike(String one, String other, Place place) {
        return new UnreadableExamples(
                place,
                "the classes %s and %s differ in case alone"
                        .formatted(Quoted.text(other), Quoted.text(one)),
                "Rename one of them, or give both the same name, and import again.");
    }
}
