package org.glyphery.prediction;

import java.util.List;
import org.glyphery.Sha256;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Mnist;

/// What some models tell apart when they read handwriting: digits, or the letters of a dataset.
///
/// @param name that addresses write
/// @param title as people write it: "Digits", else the title of a dataset
/// @param classes their names, in the order of the labels
public record Alphabet(String name, String title, List<String> classes) {

    /// MNIST's classes, which other datasets have too.
    public static final Alphabet DIGITS = new Alphabet("digits", "Digits", Mnist.CLASSES);

    private static final int DIGITS_OF_HASH = 6;

    /// The most classes that are told beside the dataset's title.
    private static final int MOST_TOLD = 6;

    public Alphabet {
        classes = List.copyOf(classes);
    }

    /// The alphabet that a model reads.
    public static Alphabet of(Model model) {
        var data = model.data();
        List<String> classes = data.classes();
        if (classes.equals(Mnist.CLASSES)) return DIGITS;
        return Mnist.CLASSES.containsAll(classes)
                ? new Alphabet(
                        "digits-" + String.join("", classes),
                        "Digits " + String.join(", ", classes),
                        classes)
                : new Alphabet(nameOf(data), titleOf(data), classes);
    }

    /// Models of one dataset may have learned different classes of it.
    private static String nameOf(DatasetFacts data) {
        String classes = Sha256.of(String.join("\n", data.classes()));
        return data.name() + "-" + classes.substring(0, DIGITS_OF_HASH);
    }

    private static String titleOf(DatasetFacts data) {
        return data.classes().size() > MOST_TOLD
                ? data.title()
                : data.title() + ": " + String.join(", ", data.classes());
    }

    /// Whether this model reads it.
    public boolean isReadBy(Model model) {
        return model.readsInk() && model.data().classes().equals(classes);
    }

    /// The word for one of its characters.
    public String word() {
        return wordFor(classes);
    }

    /// The word for what is of one of these classes: "digit".
    public static String wordFor(List<String> classes) {
        if (Mnist.CLASSES.containsAll(classes)) return "digit";
        boolean isLetters =
                classes.stream().allMatch(name -> name.codePoints().allMatch(Character::isLetter));
        return isLetters ? "letter" : "character";
    }
}
