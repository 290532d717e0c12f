package org.glyphery.ui.draw;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;

/// The place of a digit of a number on the pad, in parts of its side, y downwards.
record DigitExtent(double left, double right, double bottom) {

    /// @param ink of the digit alone, on a pad whose side is known
    static DigitExtent of(Ink ink) {
        List<InkPoint> points =
                ink.strokes().stream().flatMap(stroke -> stroke.points().stream()).toList();
        var x = range(points, InkPoint::x);
        var y = range(points, InkPoint::y);
        return new DigitExtent(
                x.getMin() / ink.side(), x.getMax() / ink.side(), y.getMax() / ink.side());
    }

    private static DoubleSummaryStatistics range(
            List<InkPoint> points, ToDoubleFunction<InkPoint> coordinate) {
        return points.stream().mapToDouble(coordinate).summaryStatistics();
    }
}
