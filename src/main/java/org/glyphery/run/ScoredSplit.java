package org.glyphery.run;

import java.util.Locale;
import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.training.Scores;

/// A split of which a run keeps the predicted label of every example, epoch by epoch.
public enum ScoredSplit {
    VALIDATION,
    TEST;

    /// The word that people and programs write for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Examples of(Dataset dataset) {
        return switch (this) {
            case VALIDATION -> dataset.validation();
            case TEST -> dataset.test();
        };
    }

    /// The scores of the split; absent where it is empty.
    public Optional<Scores> of(EpochScores scores) {
        return switch (this) {
            case VALIDATION -> scores.validation();
            case TEST -> scores.test();
        };
    }
}
