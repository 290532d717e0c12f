package org.glyphery.plot;

import org.glyphery.plot.Scale.Tick;

/// Two axes: thin lines at the ticks, their numbers or words, and what they are called.
record Axes(Plane plane, Scale x, Scale y) {

    /// The room below a plane: the numbers of its axis and its name.
    static final double FOOT = 52;

    /// Longer words of a vertical axis would leave no room for the plane.
    private static final double LONGEST_WORD = 150;

    private static final double GAP = 8;

    /// The place where a plane begins, right of the words of its vertical axis.
    static double left(Scale y) {
        double widest =
                y.ticks().stream()
                        .mapToDouble(tick -> Lettering.TEXT.width(tick.text()))
                        .max()
                        .orElse(0);
        return Canvas.MARGIN + Math.min(widest, LONGEST_WORD) + GAP;
    }

    void drawHorizontalLines(Canvas canvas) {
        for (Tick tick : y.ticks()) {
            double at = plane.y(tick.share());
            canvas.line("grid", plane.left(), at, plane.right(), at);
            String text = Lettering.TEXT.shortened(tick.text(), LONGEST_WORD);
            canvas.text("soft end y-tick", plane.left() - GAP, at + 4, text);
        }
    }

    void drawVerticalLines(Canvas canvas) {
        for (Tick tick : x.ticks()) {
            double at = plane.x(tick.share());
            canvas.line("grid", at, plane.top(), at, plane.bottom());
        }
    }

    /// Numbers that would touch the one before are left out; words are shortened.
    void drawFoot(Canvas canvas, String name) {
        canvas.line("rule", plane.left(), plane.bottom(), plane.right(), plane.bottom());
        double free = 0;
        double room = x instanceof WordScale(var words) ? wordRoom(words.size()) : canvas.width();
        for (Tick tick : x.ticks()) {
            String text = Lettering.TEXT.shortened(tick.text(), room);
            double half = Lettering.TEXT.width(text) / 2;
            double at = Math.min(plane.x(tick.share()), canvas.width() - 6 - half);
            if (at - half < free) continue;
            canvas.text("soft middle x-tick", at, plane.bottom() + 18, text);
            free = at + half + GAP;
        }
        String fitting = Lettering.TEXT.shortened(name, canvas.width() - 2 * Canvas.MARGIN);
        double half = Lettering.TEXT.width(fitting) / 2;
        double at = Math.min(plane.middle(), canvas.width() - Canvas.MARGIN - half);
        canvas.text("soft middle x-name", at, plane.bottom() + 38, fitting);
    }

    private double wordRoom(int words) {
        return Math.max(40, (plane.right() - plane.left()) / words - GAP);
    }
}
