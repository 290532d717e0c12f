package org.glyphery.plot;

import java.util.List;

/// Points over two axes.
///
/// @param label what a screen reader says of it, and its title where it stands alone
public record ScatterPlot(String label, Axis x, Axis y, List<ScatterPoint> points) implements Plot {

    public ScatterPlot {
        points = List.copyOf(points);
    }

    /// @param place by which its colour is known
    /// @param front whether nothing beats it
    public record ScatterPoint(String name, int place, double x, double y, boolean front) {}
}
