package org.glyphery.inspection.units;

import java.util.List;
import org.glyphery.inspection.units.TopExamples.Excited;
import org.glyphery.network.NamedArray;

/// What the units of a layer gave while a split was read.
///
/// @param arrays `influence`, the mean size of what a unit gives times the norm of the weights that
///   weigh it next; `mean`, that size; `farthest`, the largest of all; `alike`, pairs that do the
///   same, unless there are too many units to be compared; `watched` and `movement`, where weights
///   alone do not say what a unit goes with
record UnitSurvey(UnitLayer layer, List<NamedArray> arrays, TopExamples top) {

    UnitSurvey {
        arrays = List.copyOf(arrays);
    }

    long numbers() {
        return arrays.stream().mapToLong(array -> array.values().length).sum()
                + (long) layer.count() * TopExamples.MOST * Long.BYTES;
    }

    /// The examples that excite a unit most; none of one that never gives anything.
    List<Excited> exciting(int unit) {
        float[] farthest =
                arrays.stream()
                        .filter(array -> array.name().equals("farthest"))
                        .findFirst()
                        .orElseThrow()
                        .values();
        return farthest[unit] == 0 ? List.of() : top.of(unit);
    }
}
