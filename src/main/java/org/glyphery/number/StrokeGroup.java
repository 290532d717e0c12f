package org.glyphery.number;

import java.util.List;
import org.glyphery.image.Ink;

/// Strokes of a line that may be one character.
///
/// @param set the strokes, as bits
record StrokeGroup(StrokeLine line, int set) {

    int count() {
        return Integer.bitCount(set);
    }

    /// The places of its strokes in the whole drawing, in the order of writing.
    List<Integer> written() {
        return StrokeLine.strokes(set).map(line::writtenAt).sorted().boxed().toList();
    }

    /// Its strokes alone.
    ///
    /// @param whole the drawing that they are of
    Ink ink(Ink whole) {
        return new Ink(
                written().stream().map(whole.strokes()::get).toList(),
                whole.penWidth(),
                whole.side());
    }

    StrokeBox box() {
        return StrokeLine.strokes(set)
                .mapToObj(stroke -> line.shape(stroke).box())
                .reduce(StrokeBox::with)
                .orElseThrow();
    }

    /// The widest blank from left to right between its strokes.
    double widestBlank() {
        double[] reach = {Double.POSITIVE_INFINITY};
        return StrokeLine.strokes(set)
                .mapToObj(stroke -> line.shape(stroke).box())
                .sorted((one, other) -> Double.compare(one.left(), other.left()))
                .mapToDouble(box -> {
                    double blank = Math.max(0, box.left() - reach[0]);
                    boolean isFirst = reach[0] == Double.POSITIVE_INFINITY;
                    reach[0] = isFirst ? box.right() : Math.max(reach[0], box.right());
                    return blank;
                })
                .max()
                .orElse(0);
    }

    /// The longest way from stroke to stroke in the shortest tree that joins them all: Prim 1957.
    double longestWay() {
        int joined = Integer.lowestOneBit(set);
        double longest = 0;
        while (joined != set) {
            int nearest = 0;
            double way = Double.POSITIVE_INFINITY;
            for (int one : StrokeLine.strokes(joined).toArray()) {
                for (int other : StrokeLine.strokes(set & ~joined).toArray()) {
                    if (line.distance(one, other) > way) continue;
                    way = line.distance(one, other);
                    nearest = 1 << other;
                }
            }
            joined |= nearest;
            longest = Math.max(longest, way);
        }
        return longest;
    }

    /// The longest time between a stroke of it and the next, in seconds; 0 where nobody measured.
    double longestPause() {
        double longest = 0;
        double lifted = Double.POSITIVE_INFINITY;
        for (int place : written()) {
            for (int stroke : StrokeLine.strokes(set).toArray()) {
                if (line.writtenAt(stroke) != place) continue;
                longest = Math.max(longest, line.shape(stroke).begin() - lifted);
                lifted = line.shape(stroke).end();
            }
        }
        return longest;
    }

    /// The sum of a measure over pairs of a stroke of it and one that is not.
    double acrossEdge(PairMeasure measure) {
        double sum = 0;
        for (int inside : StrokeLine.strokes(set).toArray()) {
            for (int outside : StrokeLine.strokes(line.all() & ~set).toArray()) {
                sum += measure.of(inside, outside);
            }
        }
        return sum;
    }

    /// A measure of two strokes.
    @FunctionalInterface
    interface PairMeasure {
        double of(int one, int other);
    }
}
