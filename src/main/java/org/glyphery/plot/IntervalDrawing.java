package org.glyphery.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.plot.IntervalPlot.IntervalRow;

/// [IntervalPlot] as SVG: a dot and a line with ends a row, what dots are the mean of as strokes.
final class IntervalDrawing {

    private static final double ROW = 26;
    private static final double END = 5;
    private static final double STROKE = 3;
    private static final double GAP = 8;
    private static final int LINES = 8;

    /// Longer names would leave no room for what they name.
    private static final double LONGEST = 240;

    private final IntervalPlot plot;
    private final Axis axis;
    private final Canvas canvas;

    IntervalDrawing(IntervalPlot plot, PlotFormat format) {
        this.plot = plot;
        axis = new Axis(plot.valueName(), plot.shares(), false, List.of());
        canvas = new Canvas(format);
    }

    String svg() {
        double top = new Head(plot.label(), List.of()).draw(canvas) + 4;
        List<Double> values = plot.rows().stream().flatMap(this::all).filter(axis::holds).toList();
        if (values.isEmpty()) {
            double right = canvas.width() - Canvas.MARGIN;
            var plane = new Plane(Canvas.MARGIN, top, right, top + 110);
            plane.sayNothing(canvas);
            return canvas.svg(plot.label(), canvas.width(), plane.bottom(), Palette.STYLE);
        }
        Scale scale = Scale.covering(axis, values, canvas.format().lines(LINES));
        var plane =
                new Plane(
                        Canvas.MARGIN + widest(IntervalDrawing::name) + 2 * GAP,
                        top,
                        canvas.width() - Canvas.MARGIN - widest(this::value) - 2 * GAP,
                        top + ROW * plot.rows().size());
        var axes = new Axes(plane, scale, new LinearScale(0, 1, List.of()));
        axes.drawVerticalLines(canvas);
        axes.drawFoot(canvas, plot.valueName());
        for (int index = 0; index < plot.rows().size(); index++) {
            draw(plot.rows().get(index), index, scale, plane);
        }
        double height = plane.bottom() + Axes.FOOT;
        return canvas.svg(plot.label(), canvas.width(), height, Palette.STYLE);
    }

    private Stream<Double> all(IntervalRow row) {
        return Stream.concat(Stream.of(row.value(), row.low(), row.high()), row.parts().stream());
    }

    private double widest(Function<IntervalRow, String> text) {
        return plot.rows().stream()
                .mapToDouble(row -> Lettering.TEXT.width(text.apply(row)))
                .max()
                .orElse(0);
    }

    private static String name(IntervalRow row) {
        return Lettering.TEXT.shortened(row.name(), LONGEST);
    }

    private String value(IntervalRow row) {
        return Numerals.alone(row.value(), plot.shares());
    }

    private void draw(IntervalRow row, int index, Scale scale, Plane plane) {
        double y = plane.top() + ROW * (index + 0.5);
        canvas.text("ink end row-name", plane.left() - 2 * GAP, y + 4, name(row));
        canvas.text("ink end row-value", canvas.width() - Canvas.MARGIN, y + 4, value(row));
        if (all(row).anyMatch(each -> !axis.holds(each))) return;
        var pen = new Pen(index);
        for (double part : row.parts()) {
            double x = plane.x(scale.share(part));
            canvas.line("trace fine " + pen.line(), x, y + STROKE + 2, x, y + 3 * STROKE + 2);
        }
        double low = plane.x(scale.share(row.low()));
        double high = plane.x(scale.share(row.high()));
        canvas.line("trace range " + pen.line(), low, y, high, y);
        canvas.line("trace " + pen.line(), low, y - END, low, y + END);
        canvas.line("trace " + pen.line(), high, y - END, high, y + END);
        Dot.draw(canvas, "point", pen, plane.x(scale.share(row.value())), y);
    }
}
