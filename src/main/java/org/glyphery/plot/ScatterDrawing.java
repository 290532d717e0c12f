package org.glyphery.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.plot.Head.LegendEntry;
import org.glyphery.plot.Head.Sample;
import org.glyphery.plot.ScatterPlot.ScatterPoint;
import org.glyphery.plot.Trace.TracePoint;

/// [ScatterPlot] as SVG.
final class ScatterDrawing {

    private static final double HEIGHT = 320;
    private static final double SIDE = 28;
    private static final int COLUMNS = 8;
    private static final int ROWS = 7;

    /// The most points whose names do not cover the plane.
    private static final int NAMED = 12;

    private final ScatterPlot plot;
    private final List<ScatterPoint> points;
    private final PlotFormat format;

    ScatterDrawing(ScatterPlot plot, PlotFormat format) {
        this.plot = plot;
        this.format = format;
        points =
                plot.points().stream()
                        .filter(point -> plot.x().holds(point.x()) && plot.y().holds(point.y()))
                        .toList();
    }

    String svg() {
        if (points.isEmpty()) return empty();
        Scale x =
                Scale.covering(
                        plot.x(),
                        points.stream().map(ScatterPoint::x).toList(),
                        format.lines(COLUMNS));
        Scale y = Scale.covering(plot.y(), points.stream().map(ScatterPoint::y).toList(), ROWS);
        if (points.size() <= NAMED) {
            Optional<String> named = svg(x, y, true);
            if (named.isPresent()) return named.get();
        }
        return svg(x, y, false).orElseThrow();
    }

    private double right() {
        return format.width() - SIDE;
    }

    private String empty() {
        var canvas = new Canvas(format);
        double top = new Head(plot.label(), List.of()).draw(canvas);
        var plane = new Plane(Canvas.MARGIN, top, right(), top + format.height(0.4 * HEIGHT));
        plane.sayNothing(canvas);
        return canvas.svg(plot.label(), canvas.width(), plane.bottom(), Palette.STYLE);
    }

    /// @param named whether names stand at their points, or else in a key
    /// @return nothing where names at their points would touch each other
    private Optional<String> svg(Scale x, Scale y, boolean named) {
        var canvas = new Canvas(format);
        double top = new Head(plot.label(), named ? List.of() : key()).draw(canvas);
        String name = Lettering.TEXT.shortened(plot.y().name(), canvas.width() - 2 * Canvas.MARGIN);
        canvas.text("soft y-name", Canvas.MARGIN, top + 12, name);
        var plane = new Plane(Axes.left(y), top + 30, right(), top + 30 + format.height(HEIGHT));
        var axes = new Axes(plane, x, y);
        axes.drawHorizontalLines(canvas);
        axes.drawVerticalLines(canvas);
        axes.drawFoot(canvas, plot.x().name());
        if (!drawPoints(canvas, x, y, plane, named)) return Optional.empty();
        double height = plane.bottom() + Axes.FOOT;
        return Optional.of(canvas.svg(plot.label(), canvas.width(), height, Palette.STYLE));
    }

    private List<LegendEntry> key() {
        return points.stream()
                .map(point -> new LegendEntry(point.name(), new Pen(point.place()), Sample.DOT))
                .toList();
    }

    /// Whether all names have found a place.
    private boolean drawPoints(Canvas canvas, Scale x, Scale y, Plane plane, boolean named) {
        List<TracePoint> places = new ArrayList<>();
        for (ScatterPoint point : points) {
            places.add(new TracePoint(plane.x(x.share(point.x())), plane.y(y.share(point.y()))));
        }
        drawFront(canvas, places);
        for (int index = 0; index < points.size(); index++) {
            TracePoint place = places.get(index);
            Dot.draw(canvas, "point", new Pen(points.get(index).place()), place.x(), place.y());
        }
        if (!named) return true;
        var names = new PointNames(places, plane);
        for (int index = 0; index < points.size(); index++) {
            if (!names.draw(canvas, points.get(index).name(), places.get(index))) return false;
        }
        return true;
    }

    private void drawFront(Canvas canvas, List<TracePoint> places) {
        List<TracePoint> front = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            if (points.get(index).front()) front.add(places.get(index));
        }
        front.sort(Comparator.comparingDouble(TracePoint::x));
        var steps = new StringBuilder();
        for (TracePoint place : front) {
            steps.append(steps.isEmpty() ? 'M' : 'L')
                    .append(Canvas.number(place.x()))
                    .append(' ')
                    .append(Canvas.number(place.y()));
        }
        if (front.size() > 1) canvas.path("front", steps);
    }
}
