package org.glyphery.dataset;

import org.glyphery.UserError;

/// Somebody names a collection that there is not, or not any more.
public final class UnknownCollection extends UserError {

    /// @param name as it was written
    public UnknownCollection(String name) {
        super(
                "There is no collection \"%s\" here, or not any more. The page Data lists those that there are."
                        .formatted(name));
    }
}
