package org.glyphery.synthetic;

import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;

/// A digit that the generator has written.
///
/// @param ink as the pen made it
/// @param nib that draws it onto its glyph
public record SyntheticDigit(DigitForm form, Ink ink, Nib nib) {

    /// The digit as a network sees it: drawn and centred as the pad's drawings are, but with the
    /// digit's own pen.
    public Glyph glyph() {
        return ink.toRoughGlyph(PictureShape.MNIST, InkForm.MNIST.drawnWith(nib));
    }
}
