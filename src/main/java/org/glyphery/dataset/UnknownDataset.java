package org.glyphery.dataset;

import org.glyphery.UserError;

/// A plan names a dataset that is not here.
public final class UnknownDataset extends UserError {

    UnknownDataset(String wanted, String here) {
        super(
                "There is no dataset \"%s\" here, only \"%s\": choose that one in the plan."
                        .formatted(wanted, here));
    }
}
