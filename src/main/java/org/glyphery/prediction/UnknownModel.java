package org.glyphery.prediction;

import org.glyphery.UserError;

/// A name that no model has.
public final class UnknownModel extends UserError {

    public UnknownModel(String name) {
        super(
                "There is no model named \"%s\" that reads what the pad draws. The Runs page lists all models."
                        .formatted(name));
    }
}
