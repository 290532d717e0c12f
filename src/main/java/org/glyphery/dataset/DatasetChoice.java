package org.glyphery.dataset;

import org.glyphery.InvalidSetting;

/// Which dataset a plan uses, and how it is split.
///
/// @param version the dataset's version; the split's seed follows from it, so that validation
///   scores of different runs compare
/// @param validation examples taken from the training part for validation; 0 for none, then best
///   means last
public record DatasetChoice(String name, String version, int validation) {

    public DatasetChoice {
        if (validation < 0) {
            throw new InvalidSetting("validation examples", "at least 0", validation);
        }
    }

    /// Its name as people write it.
    public String title() {
        return Datasets.known(name).map(DatasetFacts::title).orElse(name);
    }

    /// Whether what a pad draws is what its pictures are.
    public boolean isInk() {
        return Datasets.known(name).map(DatasetFacts::isInk).orElse(false);
    }
}
