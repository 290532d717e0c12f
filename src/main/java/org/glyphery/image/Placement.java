package org.glyphery.image;

/// The place where a drawing comes to lie on the glyph: `scale * point + (left, top)`, in pixels
/// from the glyph's corner.
record Placement(double scale, double left, double top) {

    /// Scales by `scale` and brings the middle of the box to the middle of a glyph.
    static Placement centred(double scale, InkBox box, int height, int width) {
        return new Placement(
                scale, width / 2.0 - scale * box.middleX(), height / 2.0 - scale * box.middleY());
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
