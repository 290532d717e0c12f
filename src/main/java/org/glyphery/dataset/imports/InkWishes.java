package org.glyphery.dataset.imports;

import java.util.Optional;
import org.glyphery.image.Centring;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;

/// What a person says of how handwriting lies on the pictures of an import; what is left out is
/// measured, or is as in MNIST where the import itself fits the ink.
///
/// @param box height and width of the box that is filled
public record InkWishes(Optional<PictureShape> box, Optional<Centring> centring) {

    /// All that is measured.
    public static final InkWishes NONE = new InkWishes(Optional.empty(), Optional.empty());

    /// Wishes as addresses and commands write them.
    ///
    /// @param box HEIGHTxWIDTH
    /// @param centring mass, box or none
    /// @throws org.glyphery.InvalidSetting if they cannot be
    public static InkWishes read(Optional<String> box, Optional<String> centring) {
        return new InkWishes(box.map(PictureShape::read), centring.map(Centring::read));
    }

    /// Whether anything is wished at all.
    public boolean areAny() {
        return box.isPresent() || centring.isPresent();
    }

    /// This form, but for what is wished.
    InkForm in(InkForm form) {
        return new InkForm(
                box.map(PictureShape::height).orElse(form.boxHeight()),
                box.map(PictureShape::width).orElse(form.boxWidth()),
                centring.orElse(form.centring()),
                form.nib(),
                form.isBinary());
    }
}
