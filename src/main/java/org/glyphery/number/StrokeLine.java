package org.glyphery.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Ink;
import org.glyphery.image.Stroke;

/// The strokes of a line of characters from left to right, measured in the height of a character,
/// so that size makes no difference. A set of them is written as bits of an int, the leftmost
/// stroke being the lowest.
final class StrokeLine {

    /// The room to either side that a stroke takes beyond its points: a line straight down has a
    /// width too.
    private static final double ROOM = 0.05;

    /// The share of the narrower of two strokes that lies above or below the other where both count
    /// for one character in measuring the height of the line.
    private static final double ABOVE_EACH_OTHER = 0.5;

    private final int[] written;
    private final List<StrokeShape> shapes;
    private final double[][] distances;
    private final double[][] shared;

    /// @param ink at least one stroke, and no more than an int has bits
    StrokeLine(Ink ink) {
        double height = height(ink);
        List<StrokeShape> asWritten =
                ink.strokes().stream().map(stroke -> StrokeShape.of(stroke, height)).toList();
        written =
                IntStream.range(0, asWritten.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        place -> asWritten.get(place).box().middleX()))
                        .mapToInt(place -> place)
                        .toArray();
        shapes = IntStream.of(written).mapToObj(asWritten::get).toList();
        int count = shapes.size();
        distances = new double[count][count];
        shared = new double[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) measure(one, other);
        }
    }

    private void measure(int one, int other) {
        StrokeShape shape = shapes.get(one);
        distances[one][other] = shape.distance(shapes.get(other));
        distances[other][one] = distances[one][other];
        shared[one][other] = shape.box().sharedWidth(shapes.get(other).box(), ROOM);
        shared[other][one] = shared[one][other];
    }

    /// The height of a character, in the ink's unit: strokes above each other are taken for one,
    /// and the upper median counts; the pen's width at least.
    private static double height(Ink ink) {
        List<StrokeBox> columns = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            var column = StrokeShape.box(stroke, 1);
            for (int other = 0; other < columns.size(); other++) {
                if (!areAboveEachOther(column, columns.get(other))) continue;
                column = column.with(columns.remove(other));
                other = -1; // it is wider now, and may reach those that were passed over
            }
            columns.add(column);
        }
        double[] heights = columns.stream().mapToDouble(StrokeBox::height).sorted().toArray();
        return Math.max(heights[heights.length / 2], Math.max(ink.penWidth(), 1e-6));
    }

    private static boolean areAboveEachOther(StrokeBox one, StrokeBox other) {
        double room = ROOM * Math.max(one.height(), other.height());
        return one.sharedWidth(other, room) >= ABOVE_EACH_OTHER;
    }

    int count() {
        return shapes.size();
    }

    StrokeShape shape(int stroke) {
        return shapes.get(stroke);
    }

    /// The place of a stroke in the order of writing.
    int writtenAt(int stroke) {
        return written[stroke];
    }

    /// The least distance of two strokes.
    double distance(int one, int other) {
        return distances[one][other];
    }

    /// The share of the narrower of two strokes that lies above or below the other.
    double shared(int one, int other) {
        return shared[one][other];
    }

    /// All strokes.
    int all() {
        return -1 >>> (Integer.SIZE - shapes.size());
    }

    /// The strokes of a set, from left to right.
    static IntStream strokes(int set) {
        return IntStream.range(0, Integer.SIZE).filter(stroke -> ((set >>> stroke) & 1) == 1);
    }
}
