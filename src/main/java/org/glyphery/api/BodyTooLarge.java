package org.glyphery.api;

import org.glyphery.UserError;

/// A request that no drawing needs.
final class BodyTooLarge extends UserError {

    BodyTooLarge() {
        super(
                "The body of the request is larger than 1 MB, which no plan and no drawing within"
                        + " the limits is. Send less: fewer points of a drawing.");
    }
}
