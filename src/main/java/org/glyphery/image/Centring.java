package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// How what was drawn is brought onto the glyph.
public enum Centring {
    /// Fitted into 20x20, then the centre of mass moved to the centre: MNIST's own convention.
    MASS,
    /// Fitted into 20x20, then the bounding box moved to the centre.
    BOX,
    /// As it was drawn: the side of the pad becomes the side of the glyph.
    NONE;

    /// As addresses and programs write it.
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
