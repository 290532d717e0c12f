package org.glyphery.dataset.imports;

import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;

/// Examples are to be added to something that is no dataset of a person's own.
public final class UngrowableDataset extends UserError {

    private UngrowableDataset(String message) {
        super(message);
    }

    static UngrowableDataset unknown(DatasetName name) {
        return new UngrowableDataset(
                "There is no dataset \"%s\" to which examples could be added. Make it of these first."
                        .formatted(name));
    }

    static UngrowableDataset given(DatasetFacts facts) {
        return new UngrowableDataset(
                "%s is made of a collection, in which each drawing has its giver. Draw into the collection, and make a version of it."
                        .formatted(facts.title()));
    }

    static UngrowableDataset known(DatasetFacts facts) {
        return new UngrowableDataset(
                "%s is the same for everybody, and nothing is added to it. Export it, add to the files, and import them as a dataset of your own."
                        .formatted(facts.title()));
    }
}
