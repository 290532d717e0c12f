package org.glyphery.image;

import java.util.List;
import org.glyphery.InvalidSetting;

/// A drawing as the pen made it, at any scale, y downwards.
///
/// @param strokes in the order of drawing; none is an empty pad
/// @param penWidth as drawn, in the points' unit; 0 where unknown
/// @param side of the square that was drawn on, in the points' unit; 0 where unknown: then the
///   smallest square from the origin that holds all points
/// @see "src/docs/decisions/strokes-not-pixels.md"
public record Ink(List<Stroke> strokes, double penWidth, double side) {

    public Ink {
        strokes = List.copyOf(strokes);
        requireLength("pen width", penWidth);
        requireLength("side of the pad", side);
    }

    /// A drawing of which nothing but the strokes is known.
    public Ink(List<Stroke> strokes) {
        this(strokes, 0, 0);
    }

    private static void requireLength(String name, double value) {
        if (!(value >= 0 && value <= 1e9)) {
            throw new InvalidSetting(name, "between 0 (unknown) and 1e9", value);
        }
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /// The 28x28 picture that networks of MNIST's form see of this drawing.
    public Glyph toGlyph(Centring centring) {
        return toGlyph(PictureShape.MNIST, InkForm.MNIST.centredBy(centring));
    }

    /// The picture that networks see of this drawing.
    ///
    /// @param shape of their pictures
    /// @param form whose nib draws all strokes alike, so that pen width and size make no difference
    ///   to the answer. Only with [Centring#NONE] the width that was really drawn counts, where it
    ///   is known
    public Glyph toGlyph(PictureShape shape, InkForm form) {
        return new InkNormalisation(this, shape, form).glyph();
    }

    /// The same but for a few hundredths of a pixel of its place, in less than half the time: for
    /// pictures to learn from, of which many are made.
    public Glyph toRoughGlyph(PictureShape shape, InkForm form) {
        return new InkNormalisation(this, shape, form).glyph(1);
    }
}
