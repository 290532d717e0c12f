package org.glyphery.dataset;

import org.glyphery.UserError;

/// A version is to be deleted alone that brought the pictures of its dataset.
public final class OriginalVersion extends UserError {

    private OriginalVersion(DatasetFacts facts) {
        super(
                "The version %s brought the pictures of %s, which all its other versions show too: it can only be deleted with the whole dataset."
                        .formatted(facts.version(), facts.title()));
    }

    /// Refuses one that was not made by labelling.
    public static void refuse(DatasetFacts facts) {
        if (facts.derivation().isEmpty()) throw new OriginalVersion(facts);
    }
}
