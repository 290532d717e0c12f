package org.glyphery.plot;

/// A point of a plot, hollow where its colour has been used before.
final class Dot {

    static final double RADIUS = 5.5;

    private Dot() {}

    static void draw(Canvas canvas, String name, Pen pen, double x, double y) {
        if (pen.isRepeated()) ring(canvas, name, pen.stroke(), x, y);
        else canvas.circle(name + " " + pen.fill(), x, y, RADIUS);
    }

    /// @param stroke the class of its edge
    static void ring(Canvas canvas, String name, String stroke, double x, double y) {
        canvas.circle(name + " ring sheet " + stroke, x, y, RADIUS - 1);
    }
}
