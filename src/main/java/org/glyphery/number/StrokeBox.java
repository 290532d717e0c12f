package org.glyphery.number;

/// The smallest upright box around strokes, y downwards.
record StrokeBox(double left, double top, double right, double bottom) {

    double middleX() {
        return (left + right) / 2;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    StrokeBox with(StrokeBox other) {
        return new StrokeBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The share of the narrower box that lies above or below the other.
    ///
    /// @param room that each takes to either side beyond its own
    double sharedWidth(StrokeBox other, double room) {
        double both = Math.min(right, other.right) - Math.max(left, other.left) + 2 * room;
        double narrower = Math.min(width(), other.width()) + 2 * room;
        return narrower > 0 ? Math.clamp(both / narrower, 0, 1) : 0;
    }
}
