package org.glyphery.dataset;

import org.glyphery.InvalidSetting;

/// How many examples each split of a dataset has, as the data comes.
///
/// @param validation its own; 0 where each plan draws its validation from the training split
/// @param test 0 where the data brings none
public record SplitSizes(int training, int validation, int test) {

    public SplitSizes {
        if (training < 0 || validation < 0 || test < 0) {
            throw new InvalidSetting(
                    "examples of a split",
                    "at least 0",
                    Math.min(training, Math.min(validation, test)));
        }
    }

    /// All of them together.
    public int all() {
        return training + validation + test;
    }
}
