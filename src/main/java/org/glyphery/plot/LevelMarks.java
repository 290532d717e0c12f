package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.glyphery.plot.LevelPlot.CellState;
import org.glyphery.plot.LevelPlot.LevelCell;
import org.glyphery.plot.Scale.Tick;
import org.glyphery.plot.Trace.TracePoint;

/// [LevelPlot] of one factor as SVG: a mark with its interval at each level, joined by a line where
/// levels are numbers.
final class LevelMarks {

    private static final double HEIGHT = 200;
    private static final double CAP = 5;

    private final LevelPlot plot;
    private final List<LevelCell> cells;
    private final Canvas canvas;

    LevelMarks(LevelPlot plot, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        cells = plot.panels().getFirst().cells();
    }

    String svg() {
        double top = new Head(plot.label(), List.of()).draw(canvas) + 6;
        double[] ends = ends().toArray();
        if (ends.length == 0) {
            var empty = new Plane(Canvas.MARGIN, top, canvas.width() - Canvas.MARGIN, top + 100);
            empty.sayNothing(canvas);
            return canvas.svg(plot.label(), canvas.width(), top + 100, Palette.STYLE);
        }
        Scale scale =
                LinearScale.covering(
                        DoubleStream.of(ends).min().orElseThrow(),
                        DoubleStream.of(ends).max().orElseThrow(),
                        5,
                        true,
                        false);
        var plane =
                new Plane(
                        Axes.left(scale),
                        top,
                        canvas.width() - Canvas.MARGIN,
                        top + canvas.format().height(HEIGHT));
        var axes = new Axes(plane, scale, scale);
        axes.drawHorizontalLines(canvas);
        new Axes(plane, foot(), scale).drawFoot(canvas, plot.across().name());
        drawLine(plane, scale);
        for (int level = 0; level < cells.size(); level++) draw(level, plane, scale);
        return canvas.svg(plot.label(), canvas.width(), plane.bottom() + Axes.FOOT, Palette.STYLE);
    }

    /// Both ends of each interval.
    private DoubleStream ends() {
        return cells.stream()
                .flatMapToDouble(cell ->
                        cell.low() == null || cell.high() == null
                                ? DoubleStream.empty()
                                : DoubleStream.of(cell.low(), cell.high()));
    }

    /// The levels as the ticks of their axis.
    private Scale foot() {
        List<Tick> ticks = new ArrayList<>();
        LevelAxis across = plot.across();
        for (int level = 0; level < across.levels().size(); level++) {
            ticks.add(new Tick(across.places().get(level), across.levels().get(level)));
        }
        return new LinearScale(0, 1, ticks);
    }

    private void drawLine(Plane plane, Scale scale) {
        if (plot.across().scale() == LevelAxis.LevelScale.CATEGORY) return;
        List<TracePoint> points = new ArrayList<>();
        for (int level = 0; level < cells.size(); level++) {
            Double value = cells.get(level).value();
            double x = plane.x(plot.across().places().get(level));
            points.add(
                    value == null
                            ? TracePoint.NONE
                            : new TracePoint(x, plane.y(scale.share(value))));
        }
        Trace.through(points).draw(canvas, new Pen(0), "levels");
    }

    private void draw(int level, Plane plane, Scale scale) {
        LevelCell cell = cells.get(level);
        if (cell.value() == null || cell.low() == null || cell.high() == null) return;
        double x = plane.x(plot.across().places().get(level));
        double low = plane.y(scale.share(cell.low()));
        double high = plane.y(scale.share(cell.high()));
        canvas.line("rule", x, low, x, high);
        canvas.line("rule", x - CAP, low, x + CAP, low);
        canvas.line("rule", x - CAP, high, x + CAP, high);
        double y = plane.y(scale.share(cell.value()));
        Dot.draw(canvas, "level", new Pen(0), x, y);
        if (cell.state() == CellState.BEST) Dot.ring(canvas, "best", "soft-ring", x, y);
        canvas.haloed("ink level-value", x + 9, y - 6, cell.written());
    }
}
