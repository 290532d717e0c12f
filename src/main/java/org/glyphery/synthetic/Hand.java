package org.glyphery.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;

/// One person's hand, at one moment: it writes a form as nobody else would.
final class Hand {

    private static final double STRAY = 0.025;
    private static final double ANGULAR = 0.05;
    private static final double HOOKED = 0.08;
    private static final double WAVE = 0.015;
    private static final double TREMOR = 0.003;
    private static final double WIDTH = 0.22;
    private static final double USUAL_LEAN = 0.15;
    private static final double LEAN = 0.27;
    private static final double TURN_DEGREES = 5;

    private final Chance chance;
    private final Variation variation;
    private final double unsteadiness;

    Hand(Chance chance, Variation variation) {
        this.chance = chance;
        this.variation = variation;
        unsteadiness = variation.of(Trait.UNSTEADINESS) * StrictMath.exp(chance.normal(0.4));
    }

    /// The digit as it lies on paper, 1 high before the hand has its way, y downwards.
    Ink write(DigitForm form) {
        var sketch = new Sketch();
        form.drawing().sketch(sketch, chance);
        boolean angular = chance.happens(ANGULAR);
        List<List<double[]>> strokes = new ArrayList<>();
        for (List<ControlPoint> stroke : sketch.strokes()) {
            List<double[]> row = PenCurve.through(strayed(stroke, strokes.isEmpty(), angular));
            hook(row);
            if (!angular) smooth(row, chance.which(1, 1, 1));
            strokes.add(row);
        }
        bend(strokes);
        return new Ink(strokes.stream().map(Hand::stroke).toList());
    }

    /// The control points where the pen really went; strokes after the first begin elsewhere too.
    private List<ControlPoint> strayed(
            List<ControlPoint> stroke, boolean isFirst, boolean angular) {
        double far = STRAY * unsteadiness;
        double right = isFirst ? 0 : chance.normal(far);
        double up = isFirst ? 0 : chance.normal(far);
        List<ControlPoint> strayed = new ArrayList<>();
        for (ControlPoint point : stroke) {
            double own = point.onArc() ? far / 2 : far;
            ControlPoint moved = point.moved(right + chance.normal(own), up + chance.normal(own));
            strayed.add(angular ? moved.asCorner() : moved);
        }
        return strayed;
    }

    /// Some pens touch the paper before the stroke begins, or leave it after it has ended.
    private void hook(List<double[]> row) {
        if (!chance.happens(HOOKED)) return;
        double angle = chance.between(0, 2 * Math.PI);
        double length = chance.between(0.03, 0.1);
        boolean atStart = chance.happens(0.5);
        double[] end = atStart ? row.getFirst() : row.getLast();
        double[] hook = {
            end[0] + length * StrictMath.cos(angle), end[1] + length * StrictMath.sin(angle)
        };
        row.add(atStart ? 0 : row.size(), hook);
    }

    /// Rounds corners, by a mean over each point and its neighbours.
    private static void smooth(List<double[]> row, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            double[] before = row.getFirst();
            for (int place = 1; place + 1 < row.size(); place++) {
                double[] here = row.get(place);
                double[] after = row.get(place + 1);
                row.set(
                        place,
                        new double[] {
                            (before[0] + 2 * here[0] + after[0]) / 4,
                            (before[1] + 2 * here[1] + after[1]) / 4
                        });
                before = here;
            }
        }
    }

    /// A slow wave through the whole digit.
    private record Wave(double size, double frequency, double phase) {
        double at(double place) {
            return size * StrictMath.sin(frequency * place + phase);
        }
    }

    private Wave wave() {
        return new Wave(
                WAVE * unsteadiness * Math.abs(chance.normal(1)),
                chance.between(2, 6),
                chance.between(0, 2 * Math.PI));
    }

    /// Stretches, waves, trembles, leans and turns, in this order, in place.
    private void bend(List<List<double[]>> strokes) {
        double wide = StrictMath.exp(chance.normal(WIDTH * variation.of(Trait.PROPORTIONS)));
        Wave[] waves = {wave(), wave(), wave(), wave()};
        double tremor = TREMOR * variation.of(Trait.UNSTEADINESS) * Math.abs(chance.normal(1));
        double lean = USUAL_LEAN + chance.normal(LEAN * variation.of(Trait.SLANT));
        double turn = Math.toRadians(chance.normal(TURN_DEGREES * variation.of(Trait.SLANT)));
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        for (List<double[]> stroke : strokes) {
            for (double[] point : stroke) {
                double x = wide * point[0];
                double y = point[1];
                double waved = x + waves[0].at(y) + waves[1].at(x) + chance.normal(tremor);
                double risen = y + waves[2].at(y) + waves[3].at(x) + chance.normal(tremor);
                double leant = waved + lean * (risen - 0.5);
                point[0] = cos * leant - sin * (risen - 0.5);
                point[1] = sin * leant + cos * (risen - 0.5);
            }
        }
    }

    private static Stroke stroke(List<double[]> row) {
        return new Stroke(row.stream().map(point -> new InkPoint(point[0], -point[1])).toList());
    }
}
