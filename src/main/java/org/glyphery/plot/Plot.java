package org.glyphery.plot;

/// What can be drawn: by the page, and as [Svg] for reports.
public sealed interface Plot
        permits LinePlot, ScatterPlot, ParallelPlot, BarPlot, IntervalPlot, HeatMaps, LevelPlot {

    /// What a screen reader says of it, and its title where it stands alone.
    String label();
}
