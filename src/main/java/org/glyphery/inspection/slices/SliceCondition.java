package org.glyphery.inspection.slices;

import java.util.List;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.dataset.statistics.MeasureColumn.ValueRange;

/// What pictures of a slice have in common: much of a measure, or little of it.
///
/// @param range of the measure over all pictures of the split, whose bars are also those of the
///   histograms by which people filter them
/// @param bar at whose lower edge the cut is
/// @param isHigh whether it takes the pictures from the cut on, rather than those below it
public record SliceCondition(ExampleMeasure measure, ValueRange range, int bar, boolean isHigh) {

    /// The value from which on, or below which, a picture is taken.
    public double edge() {
        return range.edge(bar);
    }

    /// The bars of the histogram that it takes: from the first one to the one before which it ends.
    public List<Integer> bars() {
        return isHigh ? List.of(bar, range.bars()) : List.of(0, bar);
    }

    boolean takes(MeasureColumn column, int index) {
        return range.bar(column.values()[index]) >= bar == isHigh;
    }
}
