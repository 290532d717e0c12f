package org.glyphery.dataset;

import org.glyphery.UserError;

/// A dataset is to be deleted whose files Glyphery has not stored.
public final class NotStored extends UserError {

    NotStored(DatasetFacts facts) {
        super(
                "%s is not among the datasets that were imported here, so there is nothing to delete."
                        .formatted(facts.title()));
    }
}
