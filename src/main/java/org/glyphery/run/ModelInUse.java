package org.glyphery.run;

import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// A run cannot be deleted, since programs ask for its model under another name.
public final class ModelInUse extends UserError {

    /// @param names of what relies on it, in words
    ModelInUse(Run run, List<String> names) {
        super(
                "%s is not deleted: %s leads to it. Promote another run there, or delete that name, first."
                        .formatted(run.name(), NumberWords.list(names)));
    }
}
