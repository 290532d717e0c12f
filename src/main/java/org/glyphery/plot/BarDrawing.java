package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glyphery.plot.BarPlot.Bar;

/// [BarPlot] as SVG.
final class BarDrawing {

    private static final double ROW = 26;
    private static final double THICKNESS = 16;
    private static final double GAP = 8;

    /// Longer names would leave no room for their bars.
    private static final double LONGEST = 240;

    private final BarPlot plot;
    private final Axis axis;
    private final Canvas canvas;

    BarDrawing(BarPlot plot, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        axis = new Axis(plot.valueName(), plot.shares(), false, List.of());
    }

    String svg() {
        double top = new Head(plot.label(), List.of()).draw(canvas) + 4;
        if (plot.bars().stream().noneMatch(bar -> axis.holds(bar.value()))) {
            var plane = new Plane(Canvas.MARGIN, top, canvas.width() - Canvas.MARGIN, top + 110);
            plane.sayNothing(canvas);
            return canvas.svg(plot.label(), canvas.width(), plane.bottom(), Palette.STYLE);
        }
        Scale scale = scale();
        Plane plane = plane(top);
        drawAxis(scale, plane);
        for (int index = 0; index < plot.bars().size(); index++) {
            draw(plot.bars().get(index), scale, plane, top + ROW * (index + 0.5));
        }
        double zero = plane.x(scale.share(0));
        canvas.line("rule", zero, plane.top(), zero, plane.bottom());
        double height = plane.bottom() + Axes.FOOT;
        return canvas.svg(plot.label(), canvas.width(), height, Palette.STYLE);
    }

    /// Bars begin at zero, or their lengths would say something else than their values.
    private Scale scale() {
        List<Double> values = new ArrayList<>(List.of(0.0));
        plot.bars().stream().map(Bar::value).filter(axis::holds).forEach(values::add);
        return Scale.covering(axis, values, 8);
    }

    private Plane plane(double top) {
        double names = widest(BarDrawing::name);
        double values = widest(this::value);
        return new Plane(
                Canvas.MARGIN + names + GAP + (hasNegative() ? values + GAP : 0),
                top,
                canvas.width() - Canvas.MARGIN - values - GAP,
                top + ROW * plot.bars().size());
    }

    private boolean hasNegative() {
        return plot.bars().stream().anyMatch(bar -> bar.value() < 0);
    }

    private double widest(Function<Bar, String> text) {
        return plot.bars().stream()
                .mapToDouble(bar -> Lettering.TEXT.width(text.apply(bar)))
                .max()
                .orElse(0);
    }

    private static String name(Bar bar) {
        return Lettering.TEXT.shortened(bar.name(), LONGEST);
    }

    private String value(Bar bar) {
        return Numerals.alone(bar.value(), plot.shares());
    }

    private void drawAxis(Scale scale, Plane plane) {
        var axes = new Axes(plane, scale, new LinearScale(0, 1, List.of()));
        axes.drawVerticalLines(canvas);
        axes.drawFoot(canvas, plot.valueName());
    }

    private void draw(Bar bar, Scale scale, Plane plane, double middle) {
        double names = Canvas.MARGIN + widest(BarDrawing::name);
        canvas.text("ink end bar-name", names, middle + 4, name(bar));
        double zero = plane.x(scale.share(0));
        boolean drawn = axis.holds(bar.value());
        double end = drawn ? plane.x(scale.share(bar.value())) : zero;
        if (drawn) {
            String fill = new Pen(bar.value() < 0 ? 1 : 0).fill();
            double left = Math.min(zero, end);
            canvas.rectangle(
                    "bar " + fill, left, middle - THICKNESS / 2, Math.abs(end - zero), THICKNESS);
        }
        boolean left = bar.value() < 0;
        String classes = left ? "ink end bar-value" : "ink bar-value";
        canvas.haloed(classes, left ? end - 6 : end + 6, middle + 4, value(bar));
    }
}
