package org.glyphery.prediction;

import java.util.List;
import org.glyphery.dataset.Mnist;

/// What some models tell apart when they read handwriting: digits, or the letters of a dataset.
///
/// @param name that addresses write
/// @param title as people write it: "Digits", else the title of a dataset
/// @param classes their names, in the order of the labels
public record Alphabet(String name, String title, List<String> classes) {

    /// MNIST's classes, which other datasets have too.
    public static final Alphabet DIGITS = new Alphabet("digits", "Digits", Mnist.CLASSES);

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
                : new Alphabet(data.name(), data.title(), classes);
    }

    /// Whether this model reads it.
    public boolean isReadBy(Model model) {
        return model.readsInk() && model.data().classes().equals(classes);
    }

    /// The word for one of its characters.
    public String word() {
        if (Mnist.CLASSES.containsAll(classes)) return "digit";
        boolean isLetters =
                classes.stream().allMatch(name -> name.codePoints().allMatch(Character::isLetter));
        return isLetters ? "letter" : "character";
    }
}
