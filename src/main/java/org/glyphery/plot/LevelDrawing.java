package org.glyphery.plot;

import java.util.List;
import org.glyphery.plot.LevelPlot.CellState;
import org.glyphery.plot.LevelPlot.LevelCell;
import org.glyphery.plot.LevelPlot.LevelPanel;

/// [LevelPlot] as SVG: of two factors and more panels of cells, of one [LevelMarks].
final class LevelDrawing {

    private static final double GAP = 26;
    private static final double ROW = 34;
    private static final double TITLE = 22;
    private static final double LONGEST_LEVEL = 90;

    /// Two panels side by side, or one as wide as cells need not be wider.
    private static final double WIDEST = 460;

    /// The strongest level of colour on which ink can be read, on paper and in the dark.
    private static final int STRONGEST = Palette.LEVELS / 2;

    private final LevelPlot plot;
    private final LevelAxis down;
    private final Canvas canvas;
    private final double names;
    private final double width;
    private final double height;

    /// @param down of its second factor
    private LevelDrawing(LevelPlot plot, LevelAxis down, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        this.down = down;
        names =
                8
                        + down.levels().stream()
                                .map(level -> Lettering.TEXT.shortened(level, LONGEST_LEVEL))
                                .mapToDouble(Lettering.TEXT::width)
                                .max()
                                .orElse(0);
        double inside = canvas.width() - 2 * Canvas.MARGIN;
        width =
                plot.panels().size() == 1
                        ? Math.min(WIDEST, inside - names)
                        : (inside - GAP) / 2 - names;
        height = ROW * down.levels().size();
    }

    static String svg(LevelPlot plot, PlotFormat format) {
        return plot.down()
                .map(down -> new LevelDrawing(plot, down, format).svg())
                .orElseGet(() -> new LevelMarks(plot, format).svg());
    }

    private String svg() {
        double top = new Head(plot.label(), List.of()).draw(canvas) + 4;
        double y = drawScale(top);
        for (int panel = 0; panel < plot.panels().size(); panel++) {
            boolean right = panel % 2 == 1;
            double x = Canvas.MARGIN + (right ? names + width + GAP : 0);
            double next = draw(plot.panels().get(panel), x, y);
            if (right || panel == plot.panels().size() - 1) y = next;
        }
        return canvas.svg(plot.label(), canvas.width(), y, Palette.STYLE + Palette.LEVELS_STYLE);
    }

    /// Draws what the colours say, and tells where what is below it may begin.
    private double drawScale(double top) {
        if (plot.most().isEmpty()) return top;
        String name = "%s, %%: %s".formatted(plot.valueName(), plot.least());
        canvas.text("soft scale", Canvas.MARGIN, top + 11, name);
        double left = Canvas.MARGIN + Lettering.TEXT.width(name) + 8;
        for (int level = 0; level <= STRONGEST; level++) {
            canvas.rectangle(Palette.level(level), left + 8 * level, top, 8, 12);
        }
        double right = left + 8 * (STRONGEST + 1) + 8;
        canvas.text("soft scale", right, top + 11, plot.most() + ", by the logarithm of the error");
        return top + 28;
    }

    /// Draws a panel, and tells where what is below it may begin.
    private double draw(LevelPanel panel, double x, double top) {
        double y = top;
        if (!panel.name().isEmpty()) {
            String name = Lettering.TEXT.shortened(panel.name(), names + width);
            canvas.text("ink strong panel-name", x, y + 14, name);
            y += TITLE;
        }
        canvas.text("soft y-name", x, y + 12, Lettering.TEXT.shortened(down.name(), names + width));
        y += TITLE - 2;
        double left = x + names;
        int columns = plot.across().levels().size();
        for (int place = 0; place < panel.cells().size(); place++) {
            draw(panel.cells().get(place), left, y, place / columns, place % columns);
        }
        for (int row = 0; row < down.levels().size(); row++) {
            double middle = y + height * (topOf(row) + bottomOf(row)) / 2;
            String level = Lettering.TEXT.shortened(down.levels().get(row), LONGEST_LEVEL);
            canvas.text("soft end y-tick", left - 8, middle + 4, level);
        }
        return drawFoot(left, y + height);
    }

    /// Words stand from the top down, numbers rise.
    private double topOf(int row) {
        boolean words = down.scale() == LevelAxis.LevelScale.CATEGORY;
        return words ? down.edges().get(row) : 1 - down.edges().get(row + 1);
    }

    private double bottomOf(int row) {
        boolean words = down.scale() == LevelAxis.LevelScale.CATEGORY;
        return words ? down.edges().get(row + 1) : 1 - down.edges().get(row);
    }

    private void draw(LevelCell cell, double left, double top, int row, int column) {
        double x = left + width * plot.across().edges().get(column);
        double y = top + height * topOf(row);
        double wide = left + width * plot.across().edges().get(column + 1) - x;
        double high = top + height * bottomOf(row) - y;
        int level = cell.value() == null ? 0 : (int) Math.round(cell.strength() * STRONGEST);
        canvas.rectangle("cell " + Palette.level(level), x + 1, y + 1, wide - 2, high - 2);
        boolean best = cell.state() == CellState.BEST;
        if (best) canvas.rectangle("frame rule", x + 1.5, y + 1.5, wide - 3, high - 3);
        String text = Lettering.TEXT.shortened(cell.written(), wide - 4);
        String classes = best ? "ink strong middle cell-value" : "ink middle cell-value";
        canvas.text(classes, x + wide / 2, y + high / 2 + 4, text);
    }

    private double drawFoot(double left, double y) {
        List<Double> edges = plot.across().edges();
        for (int column = 0; column < plot.across().levels().size(); column++) {
            double room = width * (edges.get(column + 1) - edges.get(column));
            double middle = left + width * (edges.get(column) + edges.get(column + 1)) / 2;
            String level = Lettering.TEXT.shortened(plot.across().levels().get(column), room);
            canvas.text("soft middle x-tick", middle, y + 16, level);
        }
        String name = Lettering.TEXT.shortened(plot.across().name(), width);
        canvas.text("soft middle x-name", left + width / 2, y + 34, name);
        return y + 34 + GAP;
    }
}
