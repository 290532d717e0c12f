package org.glyphery.plot;

import java.util.List;
import java.util.Optional;

/// Lines over one axis.
///
/// @param label what a screen reader says of it, and its heading where it stands alone
/// @param xName what the horizontal axis counts
/// @param from where the horizontal axis begins, and `to` where it ends, whatever points there are
///   yet
/// @param shares whether values are shares, to be written as per cent
/// @param logarithmic the vertical axis
/// @param marks places that bear a name
/// @param band a stretch of the vertical axis that is held to be good; absent for none
public record LinePlot(
        String label,
        String xName,
        double from,
        double to,
        boolean shares,
        boolean logarithmic,
        List<PlotLine> lines,
        List<AxisMark> marks,
        Optional<Band> band)
        implements Plot {

    /// The number of lines after which the colours begin again.
    public static final int COLOURS = 10;

    /// A plot without a band.
    public LinePlot(
            String label,
            String xName,
            double from,
            double to,
            boolean shares,
            boolean logarithmic,
            List<PlotLine> lines,
            List<AxisMark> marks) {
        this(label, xName, from, to, shares, logarithmic, lines, marks, Optional.empty());
    }

    /// Whether a line of this place, from 0, is dashed, to tell it from one of its colour.
    public static boolean isDashed(int place) {
        return place >= COLOURS;
    }

    /// @param place by which a run has its colour wherever it is shown; below zero for that of the
    ///   line among those of its plot
    /// @param dashed to tell it from others of its colour
    /// @param points each `[x, y]`
    /// @param behind the same unsmoothed, paler; none where `points` are not smoothed
    /// @param best `[x, y]` of the point that was chosen
    public record PlotLine(
            String name,
            int place,
            boolean dashed,
            List<List<Double>> points,
            List<List<Double>> behind,
            Optional<List<Double>> best) {

        /// A line that is known by its place in the plot alone.
        public PlotLine(
                String name,
                boolean dashed,
                List<List<Double>> points,
                List<List<Double>> behind,
                Optional<List<Double>> best) {
            this(name, -1, dashed, points, behind, best);
        }

        /// The line of a run, by whose colour it is known.
        public static PlotLine ofRun(
                String name,
                int place,
                List<List<Double>> points,
                List<List<Double>> behind,
                Optional<List<Double>> best) {
            return new PlotLine(name, place, isDashed(place), points, behind, best);
        }

        /// A line that is not smoothed, with no point chosen.
        public PlotLine(String name, boolean dashed, List<List<Double>> points) {
            this(name, dashed, points, List.of(), Optional.empty());
        }

        /// The point at that place, where there is one.
        public static Optional<List<Double>> at(double x, List<List<Double>> points) {
            return points.stream().filter(point -> point.getFirst() == x).findFirst();
        }
    }

    /// A place of the horizontal axis.
    public record AxisMark(double x, String name) {}

    /// A stretch of the vertical axis.
    public record Band(double from, double to, String name) {}
}
