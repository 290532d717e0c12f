package org.glyphery.plot;

import java.util.List;

/// An axis of numbers, or of words.
///
/// @param name with its unit where it has one
/// @param share whether values are shares, to be written as per cent
/// @param categories words, whose numbers from 0 are the values; none for an axis of numbers
public record Axis(String name, boolean share, boolean logarithmic, List<String> categories) {

    /// The value beyond which, and beyond whose reciprocal, differences and quotients of values
    /// overflow.
    private static final double HUGE = 1e150;

    public Axis {
        categories = List.copyOf(categories);
    }

    /// Whether a value has a place on it: logarithms have none for zero and below, words only for
    /// their numbers.
    boolean holds(double value) {
        if (!categories.isEmpty()) {
            return value >= 0 && value < categories.size() && value == Math.rint(value);
        }
        return Math.abs(value) <= HUGE && (!logarithmic || value >= 1 / HUGE);
    }
}
