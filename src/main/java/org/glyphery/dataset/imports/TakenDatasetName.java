package org.glyphery.dataset.imports;

import org.glyphery.UserError;

/// A dataset is to have a name that another has.
public final class TakenDatasetName extends UserError {

    TakenDatasetName(String known) {
        super(
                "There is a dataset named \"%s\" already. Choose another name, or delete that one first."
                        .formatted(known));
    }
}
