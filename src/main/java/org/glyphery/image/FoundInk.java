package org.glyphery.image;

import java.util.Optional;

/// The ink that was found on a picture, from which its glyph is made.
public final class FoundInk {

    private final InkPlane plane;
    private final Optional<PictureWarning> warning;

    FoundInk(InkPlane plane, Optional<PictureWarning> warning) {
        this.plane = plane;
        this.warning = warning;
    }

    /// The 28x28 glyph of the character.
    public Glyph glyph(Centring centring) {
        return new PictureNormalisation(plane).glyph(centring);
    }

    /// What a person should look at before believing an answer; the glyph does not depend on it.
    public Optional<PictureWarning> warning() {
        return warning;
    }
}
