package org.glyphery.plot;

/// Colours of numbers, symmetric about zero.
///
/// @param largest where it ends on both sides
record HeatScale(double largest) {

    private static final double BAR = 5;
    private static final double HEIGHT = 12;

    /// The level of a value, from `-LEVELS` to `LEVELS`.
    int level(double value) {
        if (!(largest > 0)) return 0;
        double share = Math.clamp(value / largest, -1.0, 1.0);
        return (int) Math.round(share * Palette.LEVELS);
    }

    /// Whether two cells look the same.
    boolean alike(double one, double other) {
        if (!Double.isFinite(one) || !Double.isFinite(other)) {
            return Double.isFinite(one) == Double.isFinite(other);
        }
        return level(one) == level(other);
    }

    /// Draws it, and tells where what is below it may begin.
    double draw(Canvas canvas, double top) {
        int bars = 2 * Palette.LEVELS + 1;
        String number = Numerals.alone(largest, false);
        double left = Canvas.MARGIN + Lettering.TEXT.width("−" + number) + 12;
        double right = left + BAR * bars;
        canvas.text("soft scale", Canvas.MARGIN, top + 11, "−" + number);
        canvas.open("map scale", left, top, 1);
        for (int bar = 0; bar < bars; bar++) {
            canvas.rectangle(Palette.level(bar - Palette.LEVELS), BAR * bar, 0, BAR, HEIGHT);
        }
        canvas.close();
        double middle = (left + right) / 2;
        canvas.line("rule", middle, top + HEIGHT, middle, top + HEIGHT + 4);
        canvas.text("soft middle scale", middle, top + HEIGHT + 16, "0");
        canvas.text("soft scale", right + 8, top + 11, "+" + number);
        return top + HEIGHT + 30;
    }
}
