package org.glyphery.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines through parallel axes: Inselberg 1985, The plane with parallel coordinates.
///
/// @param label what a screen reader says of it, and its title where it stands alone
public record ParallelPlot(String label, List<Axis> axes, List<ParallelLine> rows) implements Plot {

    public ParallelPlot {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }

    /// @param place by which its colour is known
    /// @param values one an axis; null where there is none
    public record ParallelLine(String name, int place, List<@Nullable Double> values) {}
}
