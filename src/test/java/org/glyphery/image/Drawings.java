package org.glyphery.image;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.Randomness;

/// Ink for tests, and the sums that the tests check by themselves.
final class Drawings {

    private Drawings() {}

    static Ink strokes(double[][]... strokes) {
        return strokesOnPad(0, 0, strokes);
    }

    static Ink strokesOnPad(double penWidth, double side, double[][]... strokes) {
        var list = new ArrayList<Stroke>();
        for (double[][] points : strokes) {
            var stroke = new ArrayList<InkPoint>();
            for (double[] point : points) stroke.add(new InkPoint(point[0], point[1]));
            list.add(new Stroke(stroke));
        }
        return new Ink(list, penWidth, side);
    }

    /// A five-ish curve of many points that trembles a little.
    static Ink curve(long seed, int points) {
        var randomness = new Randomness(Randomness.key(seed));
        var stroke = new ArrayList<InkPoint>();
        double phase = 6 * randomness.nextDouble();
        for (int i = 0; i < points; i++) {
            double part = (double) i / points;
            double x = 100 + 40 * Math.cos(phase + 7 * part) + randomness.nextDouble();
            double y = 60 + 120 * part + 20 * Math.sin(5 * part) + randomness.nextDouble();
            stroke.add(new InkPoint(x, y));
        }
        return new Ink(List.of(new Stroke(stroke)));
    }

    static Ink moved(Ink ink, double scale, double right, double down) {
        var strokes =
                ink.strokes().stream()
                        .map(stroke ->
                                new Stroke(
                                        stroke.points().stream()
                                                .map(point ->
                                                        new InkPoint(
                                                                scale * point.x() + right,
                                                                scale * point.y() + down,
                                                                point.milliseconds(),
                                                                point.pressure()))
                                                .toList()))
                        .toList();
        return new Ink(strokes, scale * ink.penWidth(), scale * ink.side());
    }

    /// The centre of mass {x, y}, in pixels from the glyph's corner.
    static double[] centreOfMass(Glyph glyph) {
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        for (int y = 0; y < glyph.shape().height(); y++) {
            for (int x = 0; x < glyph.shape().width(); x++) {
                mass += glyph.at(y, x, 0);
                momentX += glyph.at(y, x, 0) * (x + 0.5);
                momentY += glyph.at(y, x, 0) * (y + 0.5);
            }
        }
        return new double[] {momentX / mass, momentY / mass};
    }
}
