package org.glyphery.dataset;

import org.glyphery.UserError;

/// A dataset that Glyphery knows, whose files are not here.
public final class AbsentDataset extends UserError {

    /// @param way what a person does to have it, "install ..."
    AbsentDataset(String title, String way) {
        super("The files of %s are not here: %s.".formatted(title, way));
    }
}
