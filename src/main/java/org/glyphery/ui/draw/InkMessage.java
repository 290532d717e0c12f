package org.glyphery.ui.draw;

import java.util.List;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;

/// A drawing as the pad sends it.
///
/// @param number of the message, to be answered with
/// @param strokes of points: x, y, milliseconds, and pressure where the pen has one
record InkMessage(int number, List<List<List<Double>>> strokes, double side, double width) {

    Ink ink() {
        return new Ink(strokes.stream().map(InkMessage::stroke).toList(), width, side);
    }

    private static Stroke stroke(List<List<Double>> points) {
        return new Stroke(points.stream().map(InkMessage::point).toList());
    }

    private static InkPoint point(List<Double> numbers) {
        double pressure = numbers.size() > 3 ? numbers.get(3) : InkPoint.NO_PRESSURE;
        return new InkPoint(numbers.get(0), numbers.get(1), numbers.get(2), pressure);
    }
}
