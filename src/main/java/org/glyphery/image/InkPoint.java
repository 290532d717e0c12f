package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// The place of the pen, at one moment.
///
/// @param x to the right, in any unit
/// @param y downwards, in the same unit
/// @param milliseconds since the drawing began; 0 where nobody measured
/// @param pressure from 0 to 1, or [#NO_PRESSURE]
public record InkPoint(double x, double y, double milliseconds, double pressure) {

    /// Not a number: the pen could not tell. Ask [#hasPressure()].
    public static final double NO_PRESSURE = Double.NaN;

    /// Far beyond every pad and tablet, and near enough that sizes and scales stay exact.
    private static final double FARTHEST = 1e9;

    public InkPoint {
        requireCoordinate("x", x);
        requireCoordinate("y", y);
        if (!Double.isFinite(milliseconds)) {
            throw new InvalidSetting("time of a point", "a finite number", milliseconds);
        }
        if (pressure < 0 || pressure > 1) {
            throw new InvalidSetting("pressure of a point", "between 0 and 1", pressure);
        }
    }

    public InkPoint(double x, double y) {
        this(x, y, 0, NO_PRESSURE);
    }

    private static void requireCoordinate(String name, double value) {
        if (!(Math.abs(value) <= FARTHEST)) {
            throw new InvalidSetting(name + " of a point", "a number between -1e9 and 1e9", value);
        }
    }

    public boolean hasPressure() {
        return !Double.isNaN(pressure);
    }
}
