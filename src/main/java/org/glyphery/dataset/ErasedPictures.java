package org.glyphery.dataset;

import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// Pictures of a version were erased for whoever gave them, so that nothing is trained or tested on
/// it any more, and no run of it can be repeated.
public final class ErasedPictures extends UserError {

    private final int count;

    ErasedPictures(DatasetFacts facts, int count) {
        super(
                "%s of the version %s of %s erased for whoever gave %s: no run can be trained on it again. Let the plan name a version that is made of the collection now."
                        .formatted(
                                NumberWords.counted(count, "picture"),
                                facts.version(),
                                facts.title() + (count == 1 ? " was" : " were"),
                                count == 1 ? "it" : "them"));
        this.count = count;
    }

    /// How many are gone.
    public int count() {
        return count;
    }
}
