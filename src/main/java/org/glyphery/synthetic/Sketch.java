package org.glyphery.synthetic;

import java.util.ArrayList;
import java.util.List;

/// A digit as a copybook shows it: strokes in the order of writing, each a row of control points.
final class Sketch {

    /// Degrees between the points of an arc, at most.
    private static final double ARC_STEP = 30;

    private final List<List<ControlPoint>> strokes = new ArrayList<>();

    List<List<ControlPoint>> strokes() {
        return strokes;
    }

    /// Sets the pen down; the points that follow belong to this stroke.
    Sketch stroke() {
        strokes.add(new ArrayList<>());
        return this;
    }

    /// Goes through a place in a curve.
    Sketch curve(double x, double y) {
        return add(new ControlPoint(x, y, false, false));
    }

    /// Goes to a place and turns there.
    Sketch corner(double x, double y) {
        return add(new ControlPoint(x, y, true, false));
    }

    /// Goes to a place, and turns there or passes in a curve.
    Sketch to(double x, double y, boolean corner) {
        return add(new ControlPoint(x, y, corner, false));
    }

    /// Goes along an ellipse.
    ///
    /// @param from degrees, 0 on the right and 90 at the top
    /// @param sweep degrees; above 0 against the clock
    /// @param drift share by which both radii have grown at the end
    Sketch arc(
            double middleX,
            double middleY,
            double radiusX,
            double radiusY,
            double from,
            double sweep,
            double drift) {
        int steps = (int) Math.max(1, Math.ceil(Math.abs(sweep) / ARC_STEP));
        for (int step = 0; step <= steps; step++) {
            double part = (double) step / steps;
            double angle = Math.toRadians(from + part * sweep);
            double size = 1 + part * drift;
            add(
                    new ControlPoint(
                            middleX + size * radiusX * StrictMath.cos(angle),
                            middleY + size * radiusY * StrictMath.sin(angle),
                            false,
                            true));
        }
        return this;
    }

    /// The place that the pen has come to.
    ControlPoint end() {
        return strokes.getLast().getLast();
    }

    private Sketch add(ControlPoint point) {
        strokes.getLast().add(point);
        return this;
    }
}
