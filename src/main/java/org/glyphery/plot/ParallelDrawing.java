package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.plot.Head.LegendEntry;
import org.glyphery.plot.Head.Sample;
import org.glyphery.plot.ParallelPlot.ParallelLine;
import org.glyphery.plot.Scale.Tick;
import org.glyphery.plot.Trace.TracePoint;

/// [ParallelPlot] as SVG.
final class ParallelDrawing {

    private static final double HEIGHT = 260;
    private static final double SIDE = 76;
    private static final double NAME_LINE = 15;
    private static final int NAME_LINES = 3;

    /// What an axis needs beside the next.
    private static final double LEAST = 110;

    private final ParallelPlot plot;
    private final double width;
    private final Canvas canvas;

    ParallelDrawing(ParallelPlot plot, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        width = Math.max(canvas.width(), 2 * SIDE + LEAST * (plot.axes().size() - 1));
    }

    String svg() {
        List<LegendEntry> key =
                plot.rows().stream()
                        .map(row -> new LegendEntry(row.name(), new Pen(row.place()), Sample.LINE))
                        .toList();
        double top = new Head(plot.label(), key).draw(canvas, width) + 8;
        boolean empty =
                IntStream.range(0, plot.axes().size()).allMatch(axis -> values(axis).isEmpty());
        Plane plane = empty ? drawEmpty(top) : drawRows(top);
        return canvas.svg(plot.label(), width, plane.bottom() + Canvas.MARGIN, Palette.STYLE);
    }

    private Plane drawEmpty(double top) {
        var plane = new Plane(SIDE, top, width - SIDE, top + 0.4 * HEIGHT);
        plane.sayNothing(canvas);
        return plane;
    }

    /// All that have a place on an axis.
    private List<Double> values(int axis) {
        List<Double> values = new ArrayList<>();
        for (ParallelLine row : plot.rows()) {
            Double value = value(row, axis);
            if (!value.isNaN()) values.add(value);
        }
        return values;
    }

    /// Not a number where there is none, or none that has a place.
    private double value(ParallelLine row, int axis) {
        Double value = axis < row.values().size() ? row.values().get(axis) : null;
        return value != null && plot.axes().get(axis).holds(value) ? value : Double.NaN;
    }

    private Plane drawRows(double top) {
        double begin = top + NAME_LINE * lines() + 10;
        var plane = new Plane(SIDE, begin, width - SIDE, begin + HEIGHT);
        List<List<TracePoint>> places = new ArrayList<>();
        plot.rows().forEach(_ -> places.add(new ArrayList<>()));
        List<Runnable> ticks = new ArrayList<>();
        for (int index = 0; index < plot.axes().size(); index++) {
            int axis = index;
            double x = x(axis, plane);
            drawName(axis, x, begin - 14);
            canvas.line("rule axis", x, plane.top(), x, plane.bottom());
            List<Double> values = values(axis);
            if (values.isEmpty()) {
                places.forEach(row -> row.add(TracePoint.NONE));
                continue;
            }
            Scale scale = Scale.covering(plot.axes().get(axis), values, 6);
            for (int row = 0; row < plot.rows().size(); row++) {
                double share = scale.share(value(plot.rows().get(row), axis));
                places.get(row).add(new TracePoint(x, plane.y(share)));
            }
            ticks.add(() -> drawTicks(scale, axis, plane));
        }
        for (int row = 0; row < places.size(); row++) {
            Trace.through(places.get(row))
                    .draw(canvas, new Pen(plot.rows().get(row).place()), "row");
        }
        ticks.forEach(Runnable::run);
        return plane;
    }

    private double x(int axis, Plane plane) {
        int gaps = plot.axes().size() - 1;
        return gaps == 0 ? plane.middle() : plane.x((double) axis / gaps);
    }

    private double room() {
        int gaps = plot.axes().size() - 1;
        return gaps == 0 ? width / 2 : Math.min(2 * SIDE, (width - 2 * SIDE) / gaps) - 10;
    }

    private int lines() {
        return IntStream.range(0, plot.axes().size())
                .map(axis -> nameLines(axis).size())
                .max()
                .orElse(1);
    }

    private List<String> nameLines(int axis) {
        return Lettering.TEXT.wrapped(plot.axes().get(axis).name(), room(), NAME_LINES);
    }

    private void drawName(int axis, double x, double bottom) {
        List<String> lines = nameLines(axis);
        for (int line = 0; line < lines.size(); line++) {
            double y = bottom - NAME_LINE * (lines.size() - 1 - line);
            canvas.text("ink middle axis-name", x, y, lines.get(line));
        }
    }

    /// Draws the words left of their axis; those of the last right of it, where no line is.
    private void drawTicks(Scale scale, int axis, Plane plane) {
        boolean last = axis > 0 && axis == plot.axes().size() - 1;
        double x = x(axis, plane);
        double room = Math.min(room() - 14, SIDE - 18);
        for (Tick tick : scale.ticks()) {
            double y = plane.y(tick.share());
            canvas.line("rule", x - 3, y, x + 3, y);
            String text = Lettering.TEXT.shortened(tick.text(), room);
            canvas.haloed(last ? "soft tick" : "soft end tick", last ? x + 9 : x - 9, y + 4, text);
        }
    }
}
