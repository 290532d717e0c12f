package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;

/// A line through places, broken where there is none.
///
/// @param stretches without a break
record Trace(List<List<TracePoint>> stretches) {

    /// The number of points from which on a line is drawn finer, as it covers itself.
    private static final int MANY = 500;

    /// A point in units of the view box; not a number where there is nothing to see.
    record TracePoint(double x, double y) {

        static final TracePoint NONE = new TracePoint(Double.NaN, Double.NaN);
    }

    static Trace through(List<TracePoint> places) {
        List<List<TracePoint>> stretches = new ArrayList<>();
        stretches.add(new ArrayList<>());
        for (TracePoint place : places) {
            if (!Double.isNaN(place.y())) stretches.getLast().add(place);
            else stretches.add(new ArrayList<>());
        }
        stretches.removeIf(List::isEmpty);
        return new Trace(stretches);
    }

    /// A place without neighbours is a dot.
    void draw(Canvas canvas, Pen pen, String kind) {
        var steps = new StringBuilder();
        for (List<TracePoint> stretch : stretches) {
            if (stretch.size() == 1) {
                canvas.circle(
                        kind + " " + pen.fill(),
                        stretch.getFirst().x(),
                        stretch.getFirst().y(),
                        3.5);
            } else {
                append(steps, thinned(stretch));
            }
        }
        boolean fine = stretches.stream().mapToInt(List::size).sum() > MANY;
        String classes = "trace " + (fine ? "fine " : "") + kind + " " + pen.line();
        if (!steps.isEmpty()) canvas.path(classes, steps);
    }

    private static void append(StringBuilder steps, List<TracePoint> stretch) {
        char command = 'M';
        for (TracePoint place : stretch) {
            steps.append(command)
                    .append(Canvas.number(place.x()))
                    .append(' ')
                    .append(Canvas.number(place.y()));
            command = 'L';
        }
    }

    /// What thousands of steps look like: of those within one unit the first, the extremes and the
    /// last.
    private static List<TracePoint> thinned(List<TracePoint> stretch) {
        List<TracePoint> kept = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= stretch.size(); to++) {
            if (to < stretch.size() && column(stretch.get(to)) == column(stretch.get(from)))
                continue;
            keep(stretch.subList(from, to), kept);
            from = to;
        }
        return kept;
    }

    private static long column(TracePoint place) {
        return (long) Math.floor(place.x());
    }

    private static void keep(List<TracePoint> column, List<TracePoint> kept) {
        int low = 0;
        int high = 0;
        for (int index = 1; index < column.size(); index++) {
            if (column.get(index).y() < column.get(low).y()) low = index;
            if (column.get(index).y() > column.get(high).y()) high = index;
        }
        int last = column.size() - 1;
        for (int index = 0; index <= last; index++) {
            if (index == 0 || index == low || index == high || index == last) {
                kept.add(column.get(index));
            }
        }
    }
}
