package org.glyphery.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts that a dataset comes in. Networks learn from training; choices are made on validation;
/// test is only reported.
public enum Split {
    TRAINING,
    VALIDATION,
    TEST;

    /// The split that a word names, as [#word] has it; absent where it names none.
    public static Optional<Split> read(String word) {
        return Arrays.stream(values()).filter(split -> split.word().equals(word)).findFirst();
    }

    /// The word that people and programs write for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The examples of this part; none where the dataset lacks it.
    public Examples of(Dataset dataset) {
        return switch (this) {
            case TRAINING -> dataset.training();
            case VALIDATION -> dataset.validation();
            case TEST -> dataset.test();
        };
    }
}
