package org.glyphery.plot;

/// The part of a picture in which values have places.
record Plane(double left, double top, double right, double bottom) {

    double x(double share) {
        return left + share * (right - left);
    }

    /// Upwards.
    double y(double share) {
        return bottom - share * (bottom - top);
    }

    double middle() {
        return (left + right) / 2;
    }

    /// Writes the words in place of what there is not.
    void sayNothing(Canvas canvas) {
        canvas.text("soft middle", middle(), (top + bottom) / 2 + 4, "nothing to draw yet");
    }
}
