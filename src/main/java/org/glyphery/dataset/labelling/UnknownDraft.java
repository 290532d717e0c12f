package org.glyphery.dataset.labelling;

import org.glyphery.UserError;

/// An address names a draft that there is not.
public final class UnknownDraft extends UserError {

    UnknownDraft(String id) {
        super("There is no draft \"%s\": the page of the dataset lists its drafts.".formatted(id));
    }
}
