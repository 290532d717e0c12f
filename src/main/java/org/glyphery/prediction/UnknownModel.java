package org.glyphery.prediction;

import org.glyphery.UserError;
import org.glyphery.run.ModelName;

/// A name that no model has, or that none can have.
public final class UnknownModel extends UserError {

    public UnknownModel(ModelName name) {
        this(name.value());
    }

    /// @param name as it was written
    public UnknownModel(String name) {
        super("There is no model named \"%s\". The Runs page lists all models.".formatted(name));
    }
}
