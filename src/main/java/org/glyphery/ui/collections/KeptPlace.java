package org.glyphery.ui.collections;

import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.prediction.Alphabet;

/// The collection that the page keeps drawings in, in words: "my digits", or a title.
public record KeptPlace(OwnCollection collection, Alphabet alphabet) {

    /// The words of a heading, "My digits".
    public String title() {
        return collection.isMine() ? "My %ss".formatted(alphabet.word()) : collection.title();
    }

    /// The words of a sentence, "my digits".
    public String words() {
        return collection.isMine()
                ? "my %ss".formatted(alphabet.word())
                : "\"%s\"".formatted(collection.title());
    }

    /// That so many were removed.
    ///
    /// @param className of the one, where it is one
    String removed(String className, int count) {
        if (count == 1) return "The %s is removed from %s.".formatted(className, words());
        String many = NumberWords.capitalised(NumberWords.word(count));
        return collection.isMine()
                ? "%s of %s are removed.".formatted(many, words())
                : "%s drawings are removed from %s.".formatted(many, words());
    }
}
