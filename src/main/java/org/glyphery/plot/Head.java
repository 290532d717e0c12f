package org.glyphery.plot;

import java.util.List;

/// Title, and a key below it where there is more than one name to know.
record Head(String title, List<Entry> key) {

    private static final double TITLE_LINE = 20;
    private static final double KEY_LINE = 20;
    private static final double SAMPLE = 22;
    private static final double GAP = 20;

    /// Names that are longer leave no room for others.
    private static final double LONGEST = 330;

    /// A name with a sample of what bears it.
    record Entry(String name, Pen pen, Sample sample) {}

    enum Sample {
        LINE,
        DOT
    }

    /// Where what is below it may begin.
    double draw(Canvas canvas, double width) {
        double inside = width - 2 * Canvas.MARGIN;
        double y = Canvas.MARGIN + 14;
        for (String line : Lettering.TITLE.wrapped(title, inside, 2)) {
            canvas.text("ink title", Canvas.MARGIN, y, line);
            y += TITLE_LINE;
        }
        return key.size() < 2 ? y - 4 : drawKey(canvas, y + 3, width) + 8;
    }

    /// As many entries a line as there is room for.
    private double drawKey(Canvas canvas, double top, double width) {
        double x = Canvas.MARGIN;
        double y = top;
        for (Entry entry : key) {
            String name = Lettering.TEXT.shortened(entry.name(), LONGEST);
            double wide = SAMPLE + 6 + Lettering.TEXT.width(name);
            if (x > Canvas.MARGIN && x + wide > width - Canvas.MARGIN) {
                x = Canvas.MARGIN;
                y += KEY_LINE;
            }
            sample(canvas, entry, x, y - 4);
            canvas.text("ink key", x + SAMPLE + 6, y, name);
            x += wide + GAP;
        }
        return y;
    }

    private static void sample(Canvas canvas, Entry entry, double x, double y) {
        switch (entry.sample()) {
            case LINE -> canvas.line("trace " + entry.pen().line(), x + 1, y, x + SAMPLE - 1, y);
            case DOT -> Dot.draw(canvas, "sample", entry.pen(), x + SAMPLE - 7, y);
        }
    }
}
