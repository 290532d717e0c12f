package org.glyphery.dataset.catalogue;

import java.util.Arrays;
import java.util.Optional;

/// How a table tells the class of an example.
public enum CatalogueLabels {
    /// A number, counted from the layout's first label on; it may be written as a decimal.
    NUMBER("number"),
    /// The name of the class.
    CLASS_NAME("class-name"),
    /// A column a class, of which the one of the example's class holds 1 and the others 0.
    ONE_HOT("one-hot");

    private final String word;

    CatalogueLabels(String word) {
        this.word = word;
    }

    static Optional<CatalogueLabels> read(String word) {
        return Arrays.stream(values()).filter(labels -> labels.word.equals(word)).findFirst();
    }
}
