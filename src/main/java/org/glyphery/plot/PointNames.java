package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.plot.Trace.TracePoint;

/// Names at their points: above, right, left or below, wherever they touch neither each other nor a
/// point.
final class PointNames {

    private static final double HEIGHT = 15;
    private static final double LONGEST = 200;
    private static final double GAP = Dot.RADIUS + 4;

    private final Plane plane;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    PointNames(List<TracePoint> points, Plane plane) {
        this.plane = plane;
        for (TracePoint point : points) {
            double radius = Dot.RADIUS + 1;
            taken.add(
                    new Box(
                            point.x() - radius,
                            point.y() - radius,
                            point.x() + radius,
                            point.y() + radius));
        }
    }

    /// Whether there was a place for it.
    boolean draw(Canvas canvas, String name, TracePoint point) {
        String fitting = Lettering.TEXT.shortened(name, LONGEST);
        double width = Lettering.TEXT.width(fitting);
        for (Box box : boxes(point, width)) {
            if (isOutside(box) || taken.stream().anyMatch(box::touches)) continue;
            taken.add(box);
            double middle = (box.left() + box.right()) / 2;
            canvas.haloed("ink middle point-name", middle, box.bottom() - 4, fitting);
            return true;
        }
        return false;
    }

    private static List<Box> boxes(TracePoint point, double width) {
        double x = point.x();
        double y = point.y();
        double half = HEIGHT / 2;
        return List.of(
                box(x - width / 2, y - GAP - HEIGHT + 2, width),
                box(x + GAP, y - half, width),
                box(x - GAP - width, y - half, width),
                box(x - width / 2, y + GAP - 2, width),
                box(x + 3, y - Dot.RADIUS - 1 - HEIGHT, width),
                box(x - 3 - width, y - Dot.RADIUS - 1 - HEIGHT, width));
    }

    private static Box box(double left, double top, double width) {
        return new Box(left, top, left + width, top + HEIGHT);
    }

    private boolean isOutside(Box box) {
        return box.left() < plane.left() + 2
                || box.right() > plane.right() + 22
                || box.top() < plane.top() - 16
                || box.bottom() > plane.bottom() - 2;
    }
}
