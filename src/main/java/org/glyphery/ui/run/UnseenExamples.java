package org.glyphery.ui.run;

import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;

/// Examples that a network is shown, of a split that it was not trained on where there is one.
///
/// @param word for the split, "validation"
record UnseenExamples(Examples examples, String word) {

    /// The validation split; where that is empty, test, and else training.
    static UnseenExamples of(Dataset dataset) {
        if (dataset.validation().count() > 0) {
            return new UnseenExamples(dataset.validation(), "validation");
        }
        return dataset.test().count() > 0
                ? new UnseenExamples(dataset.test(), "test")
                : new UnseenExamples(dataset.training(), "training");
    }
}
