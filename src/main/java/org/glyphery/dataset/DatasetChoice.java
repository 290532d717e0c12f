package org.glyphery.dataset;

import org.glyphery.InvalidSetting;

/// Which dataset a plan uses, and how it is split.
///
/// @param version the dataset's version; the split's seed follows from it, so that validation
///   scores of different runs compare
/// @param validation examples taken from the training part for validation, or all that the dataset
///   itself sets aside; 0 for none, then best means last
public record DatasetChoice(String name, String version, int validation) {

    public DatasetChoice {
        if (validation < 0) {
            throw new InvalidSetting("validation examples", "at least 0", validation);
        }
    }

    /// The same, with other validation examples.
    public DatasetChoice validatedOn(int examples) {
        return new DatasetChoice(name, version, examples);
    }
}
