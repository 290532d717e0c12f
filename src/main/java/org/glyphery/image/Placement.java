package org.glyphery.image;

/// The place where a drawing comes to lie on the glyph: `scale * point + (left, top)`, in pixels
/// from the glyph's corner.
record Placement(double scale, double left, double top) {

    /// Scales by `scale` and brings the point (x, y) to the middle of the glyph.
    static Placement centred(double scale, double x, double y, double middle) {
        return new Placement(scale, middle - scale * x, middle - scale * y);
    }

    Placement moved(double right, double down) {
        return new Placement(scale, left + right, top + down);
    }

    double x(InkPoint point) {
        return left + scale * point.x();
    }

    double y(InkPoint point) {
        return top + scale * point.y();
    }
}
