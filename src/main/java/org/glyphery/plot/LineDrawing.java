package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.plot.Head.LegendEntry;
import org.glyphery.plot.Head.Sample;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.plot.Trace.TracePoint;

/// [LinePlot] as SVG.
final class LineDrawing {

    private static final double HEIGHT = 270;
    private static final double SIDE = 22;
    private static final int ROWS = 7;
    private static final int COLUMNS = 10;

    private final LinePlot plot;
    private final Axis vertical;
    private final LinearScale x;
    private final Canvas canvas;
    private final double right;

    LineDrawing(LinePlot plot, PlotFormat format) {
        this.plot = plot;
        canvas = new Canvas(format);
        right = canvas.width() - SIDE;
        vertical = new Axis("", plot.shares(), plot.logarithmic(), List.of());
        x = LinearScale.between(plot.from(), plot.to(), format.lines(COLUMNS));
    }

    String svg() {
        double top = new Head(plot.label(), key()).draw(canvas) + 10;
        List<Double> values = values();
        Plane plane =
                values.isEmpty()
                        ? drawEmpty(top)
                        : drawLines(Scale.covering(vertical, values, ROWS), top);
        return canvas.svg(plot.label(), canvas.width(), plane.bottom() + Axes.FOOT, Palette.STYLE);
    }

    private List<LegendEntry> key() {
        List<LegendEntry> key = new ArrayList<>();
        for (PlotLine line : plot.lines()) {
            key.add(new LegendEntry(line.name(), pen(key.size()), Sample.LINE));
        }
        if (plot.lines().stream().anyMatch(line -> line.best().isPresent())) {
            key.add(new LegendEntry("best epoch", new Pen(0), Sample.RING));
        }
        return key;
    }

    private Pen pen(int index) {
        PlotLine line = plot.lines().get(index);
        return new Pen(line.place() < 0 ? index : line.place(), line.dashed());
    }

    private double height() {
        return canvas.format().height(HEIGHT);
    }

    /// All that have a place.
    private List<Double> values() {
        Stream<Double> ofLines =
                plot.lines().stream()
                        .flatMap(line ->
                                Stream.of(
                                        line.points(),
                                        line.behind(),
                                        line.best().stream().toList()))
                        .flatMap(List::stream)
                        .filter(this::isSeen)
                        .map(List::getLast);
        Stream<Double> ofBand =
                plot.band().stream().flatMap(band -> Stream.of(band.from(), band.to()));
        return Stream.concat(ofLines, ofBand).toList();
    }

    private boolean isSeen(List<Double> point) {
        double share = x.share(point.getFirst());
        return share > -1e-9 && share < 1 + 1e-9 && vertical.holds(point.getLast());
    }

    private Plane drawEmpty(double top) {
        var plane = new Plane(Canvas.MARGIN + 8, top, right, top + 0.5 * height());
        new Axes(plane, x, new LinearScale(0, 1, List.of())).drawFoot(canvas, plot.xName());
        plane.sayNothing(canvas);
        return plane;
    }

    private Plane drawLines(Scale y, double top) {
        double left = Axes.left(y);
        var marks = new MarkNames(plot.marks(), x, new Plane(left, top, right, top));
        double begin = top + marks.height();
        var plane = new Plane(left, begin, right, begin + height());
        var axes = new Axes(plane, x, y);
        plot.band().ifPresent(band -> draw(band, y, plane));
        axes.drawHorizontalLines(canvas);
        axes.drawFoot(canvas, plot.xName());
        marks.draw(canvas, plane.bottom());
        for (int index = 0; index < plot.lines().size(); index++) {
            trace(plot.lines().get(index).behind(), y, plane)
                    .draw(canvas, new Pen(index), "behind");
        }
        for (int index = 0; index < plot.lines().size(); index++) {
            trace(plot.lines().get(index).points(), y, plane).draw(canvas, pen(index), "curve");
        }
        for (int index = 0; index < plot.lines().size(); index++) {
            best(plot.lines().get(index), pen(index), y, plane);
        }
        return plane;
    }

    private void draw(LinePlot.Band band, Scale y, Plane plane) {
        double top = plane.y(y.share(band.to()));
        double height = plane.y(y.share(band.from())) - top;
        canvas.rectangle("band f3", plane.left(), top, plane.right() - plane.left(), height);
        canvas.haloed("soft", plane.left() + 6, top + 16, band.name());
    }

    private Trace trace(List<List<Double>> points, Scale y, Plane plane) {
        List<TracePoint> places = new ArrayList<>();
        for (List<Double> point : points) {
            places.add(isSeen(point) ? place(point, y, plane) : TracePoint.NONE);
        }
        return Trace.through(places);
    }

    private TracePoint place(List<Double> point, Scale y, Plane plane) {
        return new TracePoint(
                plane.x(x.share(point.getFirst())), plane.y(y.share(point.getLast())));
    }

    private void best(PlotLine line, Pen pen, Scale y, Plane plane) {
        line.best()
                .filter(this::isSeen)
                .ifPresent(point -> {
                    TracePoint place = place(point, y, plane);
                    Dot.ring(canvas, "best", pen.stroke(), place.x(), place.y());
                });
    }
}
