package org.glyphery.synthetic;

import java.util.ArrayList;
import java.util.List;

/// A stroke as a dense row of points: a centripetal Catmull-Rom spline through its control points,
/// broken at corners: Yuksel, Schaefer & Keyser 2011, doi:10.1016/j.cad.2010.08.008.
final class PenCurve {

    /// The distance of two points of the row, about; a digit is 1 high.
    private static final double SPACING = 0.06;

    /// Control points nearer to each other than this count as one.
    private static final double SAME = 1e-6;

    private PenCurve() {}

    /// @return points, each {x, y}
    static List<double[]> through(List<ControlPoint> stroke) {
        List<double[]> row = new ArrayList<>();
        List<ControlPoint> piece = new ArrayList<>();
        for (ControlPoint point : stroke) {
            if (piece.isEmpty() || piece.getLast().distance(point) > SAME) piece.add(point);
            if (point.corner() && piece.size() > 1) {
                add(row, piece);
                piece = new ArrayList<>(List.of(point));
            }
        }
        add(row, piece);
        return row;
    }

    private static void add(List<double[]> row, List<ControlPoint> piece) {
        if (row.isEmpty()) row.add(new double[] {piece.getFirst().x(), piece.getFirst().y()});
        for (int place = 0; place + 1 < piece.size(); place++) {
            ControlPoint from = piece.get(place);
            ControlPoint to = piece.get(place + 1);
            ControlPoint before = place > 0 ? piece.get(place - 1) : mirrored(to, from);
            ControlPoint after =
                    place + 2 < piece.size() ? piece.get(place + 2) : mirrored(from, to);
            segment(row, before, from, to, after);
        }
    }

    /// A point as far beyond the second as the first is before it.
    private static ControlPoint mirrored(ControlPoint first, ControlPoint second) {
        return second.moved(second.x() - first.x(), second.y() - first.y());
    }

    private static void segment(
            List<double[]> row,
            ControlPoint before,
            ControlPoint from,
            ControlPoint to,
            ControlPoint after) {
        double first = Math.sqrt(before.distance(from));
        double second = first + Math.sqrt(from.distance(to));
        double third = second + Math.sqrt(to.distance(after));
        int steps = (int) Math.max(1, Math.ceil(from.distance(to) / SPACING));
        for (int step = 1; step <= steps; step++) {
            double at = first + (second - first) * step / steps;
            double[] a = between(xy(before), xy(from), 0, first, at);
            double[] b = between(xy(from), xy(to), first, second, at);
            double[] c = between(xy(to), xy(after), second, third, at);
            double[] d = between(a, b, 0, second, at);
            double[] e = between(b, c, first, third, at);
            row.add(between(d, e, first, second, at));
        }
    }

    private static double[] xy(ControlPoint point) {
        return new double[] {point.x(), point.y()};
    }

    private static double[] between(
            double[] from, double[] to, double begin, double end, double at) {
        double part = (at - begin) / (end - begin);
        return new double[] {
            from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])
        };
    }
}
