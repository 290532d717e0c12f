package org.glyphery.plot;

import java.util.List;

/// The places of values on an axis.
sealed interface Scale permits LinearScale, LogarithmicScale, WordScale {

    /// The place of a value, from 0, where the axis begins, to 1, where it ends.
    ///
    /// @param value one that the axis holds
    double share(double value);

    List<Tick> ticks();

    /// @param share where on the axis it lies, from 0 to 1
    record Tick(double share, String text) {}

    /// One that reaches over all values.
    ///
    /// @param values at least one, all such as the axis holds
    /// @param intervals between ticks, at most
    static Scale covering(Axis axis, List<Double> values, int intervals) {
        if (!axis.categories().isEmpty()) return new WordScale(axis.categories());
        double min = values.stream().mapToDouble(each -> each).min().orElseThrow();
        double max = values.stream().mapToDouble(each -> each).max().orElseThrow();
        if (axis.logarithmic()) {
            return LogarithmicScale.covering(min, max, intervals, axis.share());
        }
        boolean whole = !axis.share() && values.stream().allMatch(each -> each == Math.rint(each));
        return LinearScale.covering(min, max, intervals, axis.share(), whole);
    }
}
