package org.glyphery.image;

import java.time.Duration;
import org.glyphery.Figures;
import org.glyphery.UserError;

/// So many pictures wait to be decoded that another one found no place in time.
public final class PicturesBusy extends UserError {

    private final Duration patience;

    PicturesBusy(String name, Duration patience) {
        super(
                "The picture \"%s\" waited %s for those of others to be decoded (glyphery.limits.picture-patience). Try again in a moment."
                        .formatted(name, Figures.time(patience)));
        this.patience = patience;
    }

    /// How long it waited.
    public Duration patience() {
        return patience;
    }
}
