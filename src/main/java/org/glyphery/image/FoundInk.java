package org.glyphery.image;

import java.util.Optional;

/// The ink that was found on a picture, from which its glyph is made.
public final class FoundInk {

    private final InkPlane plane;
    private final Optional<PictureWarning> warning;
    private final int characters;

    /// @param characters how many stand on it, from 1
    FoundInk(InkPlane plane, Optional<PictureWarning> warning, int characters) {
        this.plane = plane;
        this.warning = warning;
        this.characters = characters;
    }

    /// The ink of a glyph that somebody kept.
    ///
    /// @param glyph of one channel
    public static FoundInk on(Glyph glyph) {
        var shape = glyph.shape();
        return new FoundInk(
                new InkPlane(shape.height(), shape.width(), glyph.pixels()), Optional.empty(), 1);
    }

    /// The 28x28 glyph of the character, in MNIST's form.
    public Glyph glyph(Centring centring) {
        return glyph(PictureShape.MNIST, InkForm.MNIST.centredBy(centring));
    }

    /// The glyph of the character as networks of this form see it.
    public Glyph glyph(PictureShape shape, InkForm form) {
        return new PictureNormalisation(plane, shape, form).glyph();
    }

    /// The same ink, where it is that of one character.
    ///
    /// @throws UnreadablePicture where several characters stand side by side
    public FoundInk ofOneCharacter() {
        if (characters == 1) return this;
        throw new UnreadablePicture(
                "Several characters stand on this picture, and one is read at a time. Crop it to a"
                        + " single one, or send it to /api/pictures/sheets, which reads several.");
    }

    /// What a person should look at before believing an answer; the glyph does not depend on it.
    public Optional<PictureWarning> warning() {
        return warning;
    }
}
