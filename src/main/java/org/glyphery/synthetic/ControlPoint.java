package org.glyphery.synthetic;

/// A place through which a stroke goes.
///
/// @param x to the right, about -0.4 to 0.4
/// @param y upwards, the digit standing on 0 and reaching to 1
/// @param corner whether the stroke turns here at once, rather than in a curve
/// @param onArc whether it lies on a round piece of several points, which together give its shape
record ControlPoint(double x, double y, boolean corner, boolean onArc) {

    ControlPoint moved(double right, double up) {
        return new ControlPoint(x + right, y + up, corner, onArc);
    }

    ControlPoint asCorner() {
        return new ControlPoint(x, y, true, onArc);
    }

    double distance(ControlPoint other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }
}
