package org.glyphery.dataset;

import java.time.Instant;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// A dataset that grows: what people drew and kept. What it is called and the sentence under which
/// drawings are given never change, so that each drawing is there under the sentence that its giver
/// saw.
///
/// @param classes the names that its drawings may have, in the order of labels; none for any
/// @param consent who may see and train on what is given; may be empty where it is not shared
/// @param isShared whether several people give to it, each under a name of their own
public record OwnCollection(
        CollectionName name,
        String title,
        List<String> classes,
        String consent,
        boolean isShared,
        Instant begun) {

    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_CONSENT = 1_000;
    public static final int MOST_CLASSES = 100;
    private static final int LONGEST_CLASS = 100;

    public OwnCollection {
        title = title.strip();
        consent = consent.strip();
        classes = classes.stream().map(String::strip).toList();
        requireText("title of the collection", title, LONGEST_TITLE);
        requireText("sentence of consent", consent, LONGEST_CONSENT);
        requireClasses(classes);
        if (title.isEmpty()) throw new InvalidSetting("title of the collection", "a name", "empty");
        if (isShared && consent.isEmpty()) {
            throw new InvalidSetting(
                    "sentence of consent",
                    "a sentence that says who may see and train on what is given, where a"
                            + " collection is shared",
                    "empty");
        }
    }

    private static void requireText(String setting, String text, int longest) {
        OneLine.require(setting, text);
        if (text.length() > longest) {
            throw new InvalidSetting(
                    setting,
                    "at most %d characters long".formatted(longest),
                    text.length() + " characters long");
        }
    }

    private static void requireClasses(List<String> classes) {
        if (classes.size() == 1 || classes.size() > MOST_CLASSES) {
            throw new InvalidSetting(
                    "classes of the collection",
                    "from 2 to %d names, or none for any".formatted(MOST_CLASSES),
                    classes.size());
        }
        for (String each : classes) {
            requireText("class of the collection", each, LONGEST_CLASS);
            if (each.isEmpty())
                throw new InvalidSetting("class of the collection", "a name", "empty");
        }
        if (classes.stream().distinct().count() < classes.size()) {
            throw new InvalidSetting("classes of the collection", "different", "twice the same");
        }
    }

    /// Whether a drawing of this class can be given to it.
    public boolean takes(String className) {
        return classes.isEmpty() || classes.contains(className);
    }

    /// Whether it is the one that was always there.
    public boolean isMine() {
        return name.equals(CollectionName.MINE);
    }
}
