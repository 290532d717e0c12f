package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// The pen that draws ink onto a glyph, in the glyph's pixels.
///
/// @param width across a stroke, between the places where the ink is half covered
/// @param softness over which the ink fades from full to none, at each edge
public record Nib(double width, double softness) {

    /// A nib about as wide and as soft as MNIST's strokes, whose median width is 2.5 (area over
    /// half the edge, training part), and a little thinner, as that brings real pen strokes nearest
    /// to their neighbours in MNIST.
    public static final Nib MNIST = new Nib(2.4, 1.4);

    public Nib {
        if (!(width > 0 && width <= 10)) {
            throw new InvalidSetting("pen width on the glyph", "above 0 and at most 10", width);
        }
        if (!(softness > 0 && softness <= 5)) {
            throw new InvalidSetting("pen softness", "above 0 and at most 5", softness);
        }
    }

    /// A nib so many times as wide and as soft, as far as there are such.
    Nib scaled(double times) {
        return new Nib(Math.clamp(times * width, 0.5, 10), Math.clamp(times * softness, 0.5, 5));
    }
}
