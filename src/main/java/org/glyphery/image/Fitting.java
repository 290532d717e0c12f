package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// How a picture of any size is brought to the shape of a dataset.
public enum Fitting {
    /// The whole picture, as large as it fits; beside it the mean colour of its border.
    WHOLE,
    /// The picture as large as the frame, what stands out cut off on both sides alike.
    CROPPED,
    /// Each side as long as that of the frame.
    STRETCHED,
    /// The character on it, found and fitted into a box as in MNIST, unless a person wants it
    /// otherwise: ink on paper, in a box of 20x20 pixels, centred by mass on 28x28.
    HANDWRITING;

    /// The way that addresses and programs write so.
    ///
    /// @throws InvalidSetting if there is no such way
    public static Fitting read(String written) {
        for (Fitting each : values()) {
            if (each.word().equals(written)) return each;
        }
        throw new InvalidSetting(
                "fit", "whole, cropped, stretched or handwriting", "\"" + written + "\"");
    }

    /// The word that programs write for it.
    public String word() {
        return switch (this) {
            case WHOLE -> "whole";
            case CROPPED -> "cropped";
            case STRETCHED -> "stretched";
            case HANDWRITING -> "handwriting";
        };
    }
}
