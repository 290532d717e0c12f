package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// How what was drawn is brought onto the glyph.
public enum Centring {
    /// The ink is fitted into the dataset's box, then its centre of mass moved to the centre:
    /// MNIST's own convention.
    MASS,
    /// The ink is fitted into the dataset's box, then the middle of what it fills moved to the
    /// centre.
    BOX,
    /// The drawing stays where it was drawn: the side of the pad becomes the side of the glyph.
    NONE;

    /// The way that addresses and programs write so.
    ///
    /// @throws InvalidSetting if there is no such way
    public static Centring read(String written) {
        return switch (written) {
            case "mass" -> MASS;
            case "box" -> BOX;
            case "none" -> NONE;
            default ->
                    throw new InvalidSetting(
                            "centring", "mass, box or none", "\"" + written + "\"");
        };
    }
}
