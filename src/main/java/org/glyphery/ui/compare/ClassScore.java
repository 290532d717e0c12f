package org.glyphery.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.inspection.ClassScores;
import org.glyphery.ui.AddressLine;

/// How well a class is told from the others, by one of three measures.
enum ClassScore {
    F1("F1"),
    PRECISION("precision"),
    RECALL("recall");

    private static final String NAME = "score";

    private final String word;

    ClassScore(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Optional<Double> of(ClassScores scores) {
        return switch (this) {
            case F1 -> scores.f1();
            case PRECISION -> scores.precision();
            case RECALL -> scores.recall();
        };
    }

    /// What cannot be read counts as F1.
    static ClassScore of(QueryParameters parameters) {
        String written = parameters.getSingleParameter(NAME).orElse(F1.word);
        return Stream.of(values()).filter(each -> each.word.equals(written)).findFirst().orElse(F1);
    }

    void write(AddressLine line) {
        if (this != F1) line.with(NAME, word);
    }
}
