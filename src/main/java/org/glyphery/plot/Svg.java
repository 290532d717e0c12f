package org.glyphery.plot;

/// Plots as pictures that need neither a browser's script nor the page: for reports, on screen and
/// on paper.
///
/// @see "src/docs/decisions/plots-as-values.md"
public final class Svg {

    private Svg() {}

    /// A whole `<svg>` element, a file as it is and a part of an HTML page as well: it has no ids,
    /// and its style reaches no further than its class. Light, or dark where the reader's screen
    /// is.
    public static String of(Plot plot) {
        return of(plot, PlotFormat.ALONE);
    }

    /// The same for so much room.
    public static String of(Plot plot, PlotFormat format) {
        return switch (plot) {
            case LinePlot lines -> new LineDrawing(lines, format).svg();
            case ScatterPlot points -> new ScatterDrawing(points, format).svg();
            case ParallelPlot rows -> new ParallelDrawing(rows, format).svg();
            case BarPlot bars -> new BarDrawing(bars, format).svg();
            case IntervalPlot rows -> new IntervalDrawing(rows, format).svg();
            case HeatMaps maps -> new HeatDrawing(maps, format).svg();
            case LevelPlot levels -> LevelDrawing.svg(levels, format);
        };
    }
}
