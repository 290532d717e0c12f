package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;

/// Title, and a key below it where there is more than one name to know.
record Head(String title, List<LegendEntry> key) {

    private static final double TITLE_LINE = 20;
    private static final double KEY_LINE = 20;
    private static final double SAMPLE = 28;
    private static final double GAP = 20;

    /// Names that are longer leave no room for others.
    private static final double LONGEST = 330;

    /// A name with a sample of what bears it.
    record LegendEntry(String name, Pen pen, Sample sample) {}

    enum Sample {
        LINE,
        DOT,

        /// A ring around a point of any line, and so in no line's colour.
        RING
    }

    /// Draws it, and tells where what is below it may begin.
    double draw(Canvas canvas) {
        return draw(canvas, canvas.width());
    }

    /// The same where the picture is as wide as this.
    double draw(Canvas canvas, double width) {
        double y = canvas.format().titled() ? drawTitle(canvas, width) : Canvas.MARGIN;
        return key.size() < 2 ? y - 4 : drawKey(canvas, y + 3, width) + 14;
    }

    private double drawTitle(Canvas canvas, double width) {
        double y = Canvas.MARGIN + 14;
        for (String line : Lettering.TITLE.wrapped(title, width - 2 * Canvas.MARGIN, 2)) {
            canvas.text("ink title", Canvas.MARGIN, y, line);
            y += TITLE_LINE;
        }
        return y;
    }

    /// Draws the key in columns, unless one long name would make them few; then as many a line as
    /// there is room for.
    private double drawKey(Canvas canvas, double top, double width) {
        double widest = key.stream().mapToDouble(Head::width).max().orElse(0);
        var flowing = lines(width, 0);
        var columns = lines(width, widest);
        boolean aligned = flowing.size() > 1 && columns.size() <= flowing.size() + 1;
        double y = top - KEY_LINE;
        for (List<LegendEntry> line : aligned ? columns : flowing) {
            y += KEY_LINE;
            double x = Canvas.MARGIN;
            for (LegendEntry entry : line) {
                sample(canvas, entry, x, y - 4);
                canvas.text("ink key", x + SAMPLE, y, name(entry));
                x += Math.max(aligned ? widest : 0, width(entry)) + GAP;
            }
        }
        return y;
    }

    /// @param least that every entry takes
    private List<List<LegendEntry>> lines(double width, double least) {
        double room = width - 2 * Canvas.MARGIN;
        List<List<LegendEntry>> lines = new ArrayList<>();
        double taken = Double.POSITIVE_INFINITY;
        for (LegendEntry entry : key) {
            double wide = Math.max(least, width(entry));
            if (taken + wide > room) {
                lines.add(new ArrayList<>());
                taken = 0;
            }
            lines.getLast().add(entry);
            taken += wide + GAP;
        }
        return lines;
    }

    private static double width(LegendEntry entry) {
        return SAMPLE + Lettering.TEXT.width(name(entry));
    }

    private static String name(LegendEntry entry) {
        return Lettering.TEXT.shortened(entry.name(), LONGEST);
    }

    private static void sample(Canvas canvas, LegendEntry entry, double x, double y) {
        switch (entry.sample()) {
            case LINE -> canvas.line("trace " + entry.pen().line(), x + 1, y, x + SAMPLE - 7, y);
            case DOT -> Dot.draw(canvas, "sample", entry.pen(), x + SAMPLE - 13, y);
            case RING -> Dot.ring(canvas, "sample", "soft-ring", x + SAMPLE - 13, y);
        }
    }
}
