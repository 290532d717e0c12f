package org.glyphery.dataset.catalogue;

import org.glyphery.UserError;

/// A file of the catalogue is not what it should be.
public final class InvalidCatalogue extends UserError {

    /// @param file its name, "mnist.json"
    /// @param field the path of what is wrong, "distribution[0].sha256"
    /// @param problem what is wrong with it, "must be 64 hexadecimal digits"
    InvalidCatalogue(String file, String field, String problem) {
        super(
                "The catalogue file %s cannot be used: %s %s. Mend it in data/catalogue and build again."
                        .formatted(file, field, problem));
    }
}
