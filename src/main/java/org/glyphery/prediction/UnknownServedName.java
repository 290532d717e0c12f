package org.glyphery.prediction;

import org.glyphery.UserError;

/// A name under which nothing is served.
public final class UnknownServedName extends UserError {

    /// @param name as it was written
    UnknownServedName(String name) {
        super(
                "Nothing is served under the name \"%s\". GET /api/served-names lists the names."
                        .formatted(name));
    }
}
