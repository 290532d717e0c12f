package org.glyphery.plot;

import java.util.List;

/// A bar a name, from zero to its value.
///
/// @param label what a screen reader says of it, and its title where it stands alone
/// @param valueName what the bars measure, with its unit where it has one
/// @param shares whether values are shares, to be written as per cent
/// @param bars from the top down
public record BarPlot(String label, String valueName, boolean shares, List<Bar> bars)
        implements Plot {

    public BarPlot {
        bars = List.copyOf(bars);
    }

    /// @param value written at the bar's end
    public record Bar(String name, double value) {}
}
