package org.glyphery.plot;

import java.util.List;

/// An axis of numbers, or of words.
///
/// @param name with its unit where it has one
/// @param share whether values are shares, to be written as per cent
/// @param categories words, whose numbers from 0 are the values; none for an axis of numbers
public record Axis(String name, boolean share, boolean logarithmic, List<String> categories) {

    public Axis {
        categories = List.copyOf(categories);
    }
}
