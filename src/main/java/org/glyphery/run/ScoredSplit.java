package org.glyphery.run;

import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.training.Scores;

/// A split of which a run keeps the predicted label of every example, epoch by epoch.
public enum ScoredSplit {
    VALIDATION,
    TEST;

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
