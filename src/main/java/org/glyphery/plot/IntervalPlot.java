package org.glyphery.plot;

import java.util.List;

/// Values with the ranges in which they lie, a name a row, on an axis that need not begin at zero.
///
/// @param label what a screen reader says of it, and its title where it stands alone
/// @param valueName what is measured, with its unit where it has one
/// @param shares whether values are shares, to be written as per cent
/// @param rows from the top down
public record IntervalPlot(String label, String valueName, boolean shares, List<IntervalRow> rows)
        implements Plot {

    public IntervalPlot {
        rows = List.copyOf(rows);
    }

    /// @param low of the range, and `high` its other end
    /// @param parts what the value is the mean of; none where it is one measurement
    public record IntervalRow(
            String name, double value, double low, double high, List<Double> parts) {

        public IntervalRow {
            parts = List.copyOf(parts);
        }
    }
}
