package org.glyphery.image;

/// The smallest upright box that holds every point of a drawing.
record InkBox(double left, double top, double right, double bottom) {

    /// The box of ink that is not empty.
    static InkBox of(Ink ink) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : ink.strokes()) {
            for (InkPoint point : stroke.points()) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
        }
        return new InkBox(left, top, right, bottom);
    }

    double height() {
        return bottom - top;
    }

    double width() {
        return right - left;
    }

    double longSide() {
        return Math.max(width(), height());
    }

    /// The scale at which it just fits into this height and width.
    double scaleInto(double roomHeight, double roomWidth) {
        return Math.min(roomHeight / height(), roomWidth / width());
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }
}
