package org.glyphery.plot;

/// Colour and dashes by which a line or point is known.
///
/// @param place from 0; after the last colour they begin again
/// @param dashed to tell it from others, whatever its colour
record Pen(int place, boolean dashed) {

    private static final int COLOURS = Palette.LIGHT.lines().size();

    Pen(int place) {
        this(place, false);
    }

    /// The class of what is drawn along its edge.
    String stroke() {
        return "s" + colour();
    }

    /// The class of what is filled.
    String fill() {
        return "f" + colour();
    }

    /// The classes of a line.
    String line() {
        if (place >= 2 * COLOURS) return stroke() + " dotted";
        return dashed || isRepeated() ? stroke() + " dashed" : stroke();
    }

    /// Whether the colours have begun again.
    boolean isRepeated() {
        return place >= COLOURS;
    }

    private int colour() {
        return Math.floorMod(place, COLOURS) + 1;
    }
}
