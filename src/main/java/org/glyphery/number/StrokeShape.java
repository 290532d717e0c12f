package org.glyphery.number;

import java.util.List;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;

/// The place of a stroke, and when it was written, y downwards.
///
/// @param x of points along it, hardly more than [#STEP] apart
/// @param y of the same points
/// @param begin when the pen came down, in seconds since the drawing began
/// @param end when it was lifted
record StrokeShape(StrokeBox box, double[] x, double[] y, double begin, double end) {

    /// The distance of points beside each other, in heights of a character.
    private static final double STEP = 0.05;

    /// The most points of a stroke; those of a longer one lie farther apart.
    private static final int MOST_POINTS = 96;

    /// @param unit the length that becomes 1
    static StrokeShape of(Stroke stroke, double unit) {
        List<InkPoint> points = stroke.points();
        double[] x = points.stream().mapToDouble(point -> point.x() / unit).toArray();
        double[] y = points.stream().mapToDouble(point -> point.y() / unit).toArray();
        double[] lengths = lengths(x, y);
        double whole = lengths[lengths.length - 1];
        int pieces = (int) Math.clamp(Math.ceil(whole / STEP), 0, MOST_POINTS - 1.0);
        double[] evenX = new double[pieces + 1];
        double[] evenY = new double[pieces + 1];
        int behind = 0;
        for (int point = 0; point <= pieces; point++) {
            double wanted = pieces == 0 ? 0 : whole * point / pieces;
            while (behind < x.length - 2 && lengths[behind + 1] < wanted) behind++;
            int ahead = Math.min(behind + 1, x.length - 1);
            double piece = lengths[ahead] - lengths[behind];
            double part = piece > 0 ? Math.clamp((wanted - lengths[behind]) / piece, 0, 1) : 0;
            evenX[point] = x[behind] + part * (x[ahead] - x[behind]);
            evenY[point] = y[behind] + part * (y[ahead] - y[behind]);
        }
        return new StrokeShape(
                box(stroke, unit),
                evenX,
                evenY,
                points.getFirst().milliseconds() / 1000,
                points.getLast().milliseconds() / 1000);
    }

    /// The length of the line from its begin to each of its points.
    private static double[] lengths(double[] x, double[] y) {
        double[] lengths = new double[x.length];
        for (int point = 1; point < x.length; point++) {
            double piece = Math.hypot(x[point] - x[point - 1], y[point] - y[point - 1]);
            lengths[point] = lengths[point - 1] + piece;
        }
        return lengths;
    }

    /// @param unit the length that becomes 1
    static StrokeBox box(Stroke stroke, double unit) {
        return stroke.points().stream()
                .map(point -> new StrokeBox(point.x(), point.y(), point.x(), point.y()))
                .reduce(StrokeBox::with)
                .map(box ->
                        new StrokeBox(
                                box.left() / unit,
                                box.top() / unit,
                                box.right() / unit,
                                box.bottom() / unit))
                .orElseThrow();
    }

    /// The least distance from a point of this stroke to one of the other: less than [#STEP] where
    /// they cross.
    double distance(StrokeShape other) {
        double least = Double.POSITIVE_INFINITY;
        for (int one = 0; one < x.length; one++) {
            for (int two = 0; two < other.x.length; two++) {
                double across = x[one] - other.x[two];
                double down = y[one] - other.y[two];
                least = Math.min(least, across * across + down * down);
            }
        }
        return Math.sqrt(least);
    }
}
