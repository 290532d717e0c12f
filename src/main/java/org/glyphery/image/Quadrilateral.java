package org.glyphery.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A convex quadrilateral on a picture, in pixels from its corner, such as a sheet or a frame is on
/// a photograph.
///
/// @param corners upper left, upper right, lower right, lower left
record Quadrilateral(List<Point> corners) {

    Quadrilateral {
        corners = List.copyOf(corners);
        if (corners.size() != 4) throw new IllegalArgumentException("Four corners");
    }

    record Point(double x, double y) {

        Point plus(double times, Point step) {
            return new Point(x + times * step.x, y + times * step.y);
        }

        Point minus(Point other) {
            return new Point(x - other.x, y - other.y);
        }

        double cross(Point other) {
            return x * other.y - y * other.x;
        }

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// The smallest that is got from a convex outline by lengthening sides until those between them
    /// vanish, of the least area first.
    ///
    /// @param outline clockwise as it is seen, y downwards
    static Optional<Quadrilateral> around(List<Point> outline) {
        List<Point> points = new ArrayList<>(outline);
        while (points.size() > 4) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int side = 0; side < points.size(); side++) {
                double area = added(points, side);
                if (area < least) {
                    least = area;
                    best = side;
                }
            }
            if (best < 0) return Optional.empty();
            points.set(best, meeting(points, best).orElseThrow());
            points.remove((best + 1) % points.size());
        }
        return points.size() == 4 ? Optional.of(turned(points)) : Optional.empty();
    }

    /// The area that is added where a side is left out; infinite where its neighbours never meet.
    private static double added(List<Point> points, int side) {
        Point from = points.get(side);
        Point to = points.get((side + 1) % points.size());
        return meeting(points, side)
                .map(tip -> Math.abs(tip.minus(from).cross(to.minus(from))) / 2)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<Point> meeting(List<Point> points, int side) {
        int count = points.size();
        Point from = points.get(side);
        Point to = points.get((side + 1) % count);
        Point onward = from.minus(points.get((side + count - 1) % count));
        Point back = to.minus(points.get((side + 2) % count));
        double cross = onward.cross(back);
        if (Math.abs(cross) < 1e-9) return Optional.empty();
        double along = to.minus(from).cross(back) / cross;
        double other = to.minus(from).cross(onward) / cross;
        return along >= 0 && other >= 0 ? Optional.of(from.plus(along, onward)) : Optional.empty();
    }

    /// The corners with the upper left one first, which is that nearest to the picture's corner.
    private static Quadrilateral turned(List<Point> clockwise) {
        int first = 0;
        for (int corner = 1; corner < 4; corner++) {
            Point own = clockwise.get(corner);
            Point best = clockwise.get(first);
            if (own.x() + own.y() < best.x() + best.y()) first = corner;
        }
        List<Point> turned = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) turned.add(clockwise.get((first + corner) % 4));
        return new Quadrilateral(turned);
    }

    /// The corner at which a side begins; the sides are top, right, bottom, left.
    Point from(int side) {
        return corners.get(side);
    }

    Point to(int side) {
        return corners.get((side + 1) % 4);
    }

    double length(int side) {
        return from(side).distance(to(side));
    }

    double shortSide() {
        double least = Double.POSITIVE_INFINITY;
        for (int side = 0; side < 4; side++) least = Math.min(least, length(side));
        return least;
    }

    double area() {
        Point one = corners.get(2).minus(corners.get(0));
        Point other = corners.get(3).minus(corners.get(1));
        return Math.abs(one.cross(other)) / 2;
    }

    /// One pixel's step into the inside, at right angles to a side.
    Point inward(int side) {
        Point along = to(side).minus(from(side));
        double length = Math.max(1e-9, length(side));
        return new Point(-along.y() / length, along.x() / length);
    }

    /// Each side moved inside by its own number of pixels.
    Optional<Quadrilateral> shrunk(double[] by) {
        List<Point> inner = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) {
            int before = (corner + 3) % 4;
            Point on = from(before).plus(by[before], inward(before));
            Point onward = to(before).minus(from(before));
            Point other = from(corner).plus(by[corner], inward(corner));
            Point along = to(corner).minus(from(corner));
            double cross = onward.cross(along);
            if (Math.abs(cross) < 1e-9) return Optional.empty();
            inner.add(on.plus(other.minus(on).cross(along) / cross, onward));
        }
        return Optional.of(new Quadrilateral(inner));
    }

    /// The pixels inside whose middles a row of a picture has, first and behind the last; equal
    /// where it has none.
    int[] columns(int row, int width) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double y = row + 0.5;
        for (int side = 0; side < 4; side++) {
            Point from = from(side);
            Point to = to(side);
            if (from.y() == to.y()
                    || y < Math.min(from.y(), to.y())
                    || y > Math.max(from.y(), to.y())) continue;
            double x = from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
            left = Math.min(left, x);
            right = Math.max(right, x);
        }
        if (left > right) return new int[] {0, 0};
        int first = Math.clamp(Math.round(left), 0, width);
        return new int[] {first, Math.clamp(Math.round(right), first, width)};
    }
}
