package org.glyphery.training;

import org.glyphery.dataset.DatasetChoice;

/// A dataset whose test split is reported besides that of the plan's own.
///
/// @param dataset its name
public record TestSource(String dataset, String version) {

    /// The source as something to open: all of it, with the classes that a plan's own dataset has.
    public DatasetChoice choice(DatasetChoice own) {
        return new DatasetChoice(dataset, version, 0).keeping(own.classes());
    }
}
