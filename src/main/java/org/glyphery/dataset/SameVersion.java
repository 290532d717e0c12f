package org.glyphery.dataset;

import org.glyphery.UserError;

/// A version is to be made that has the labels of one that there is.
public final class SameVersion extends UserError {

    private final transient DatasetFacts there;

    SameVersion(DatasetFacts there) {
        super(
                "The version %s of %s%s has exactly these labels and tags already, so that no new one was made."
                        .formatted(
                                there.version(),
                                there.title(),
                                there.derivation()
                                        .map(it -> ", \"" + it.title() + "\",")
                                        .orElse("")));
        this.there = there;
    }

    /// The version that has the same labels.
    public DatasetFacts there() {
        return there;
    }
}
