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
        return switch (plot) {
            case LinePlot lines -> new LineDrawing(lines).svg();
            case ScatterPlot points -> new ScatterDrawing(points).svg();
            case ParallelPlot rows -> new ParallelDrawing(rows).svg();
            case BarPlot bars -> new BarDrawing(bars).svg();
            case HeatMaps maps -> new HeatDrawing(maps).svg();
            case LevelPlot levels -> LevelDrawing.svg(levels);
        };
    }
}
