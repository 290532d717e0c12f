package org.glyphery.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;

/// The same digit drawn on a pad of 300 pixels at nine places, in three sizes, with three pens; a
/// mouse gives whole pixels. The answer should not change.
public final class Redrawings {

    private static final int PAD = 300;
    private static final int[] SIZES = {60, 120, 200};
    private static final int[] PEN_WIDTHS = {4, 10, 20};
    private static final double[] PLACES = {0.05, 0.5, 0.95};

    private Redrawings() {}

    /// @param answers share of all answers that are the answer for the digit as it was recorded
    /// @param digits share of the digits that have one answer wherever and however they are drawn
    public record Unchanged(double answers, double digits) {}

    public static Unchanged replay(Classifier classifier, List<PenStrokes.Digit> digits) {
        int[] kept =
                digits.parallelStream().mapToInt(digit -> kept(classifier, digit.ink())).toArray();
        int all = SIZES.length * PEN_WIDTHS.length * PLACES.length * PLACES.length;
        return new Unchanged(
                IntStream.of(kept).average().orElseThrow() / all,
                IntStream.of(kept).filter(count -> count == all).count() / (double) digits.size());
    }

    /// How many redrawings have the answer of the original.
    private static int kept(Classifier classifier, Ink ink) {
        List<Ink> redrawn = redrawn(ink);
        var input = classifier.network().input();
        int classes = classifier.network().classes();
        float[] examples = new float[redrawn.size() * input.pixels()];
        for (int index = 0; index < redrawn.size(); index++) {
            float[] pixels = redrawn.get(index).toGlyph(Centring.MASS).pixels();
            System.arraycopy(pixels, 0, examples, index * input.pixels(), input.pixels());
        }
        float[] logits = classifier.logits(examples, redrawn.size());
        float[] original = classifier.logits(ink.toGlyph(Centring.MASS).pixels(), 1);
        int answer = Softmax.label(original, 0, classes);
        return (int)
                IntStream.range(0, redrawn.size())
                        .filter(index -> Softmax.label(logits, index, classes) == answer)
                        .count();
    }

    private static List<Ink> redrawn(Ink ink) {
        var redrawn = new ArrayList<Ink>();
        var box = Box.of(ink);
        for (int size : SIZES) {
            double scale = size / box.longSide();
            for (double across : PLACES) {
                for (double down : PLACES) {
                    double left = across * (PAD - scale * box.width()) - scale * box.left();
                    double top = down * (PAD - scale * box.height()) - scale * box.top();
                    List<Stroke> strokes = moved(ink, scale, left, top);
                    for (int penWidth : PEN_WIDTHS) {
                        redrawn.add(new Ink(strokes, penWidth, PAD));
                    }
                }
            }
        }
        return redrawn;
    }

    private static List<Stroke> moved(Ink ink, double scale, double left, double top) {
        return ink.strokes().stream()
                .map(stroke ->
                        new Stroke(
                                stroke.points().stream()
                                        .map(point ->
                                                new InkPoint(
                                                        Math.rint(left + scale * point.x()),
                                                        Math.rint(top + scale * point.y())))
                                        .toList()))
                .toList();
    }

    private record Box(double left, double top, double width, double height) {

        static Box of(Ink ink) {
            List<InkPoint> points =
                    ink.strokes().stream().flatMap(stroke -> stroke.points().stream()).toList();
            var x = points.stream().mapToDouble(InkPoint::x).summaryStatistics();
            var y = points.stream().mapToDouble(InkPoint::y).summaryStatistics();
            return new Box(
                    x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin());
        }

        double longSide() {
            return Math.max(width, height);
        }
    }
}
