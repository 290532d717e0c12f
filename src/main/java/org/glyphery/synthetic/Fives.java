package org.glyphery.synthetic;

import java.util.List;

/// The forms of 5.
final class Fives {

    private Fives() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(
                        5,
                        "hat written last",
                        "School scripts of the Americas, Britain and India: neck and bowl, then the"
                                + " hat",
                        0.42,
                        Fives::capped),
                new DigitForm(
                        5,
                        "in one stroke",
                        "Central Europe and East Asia: from the hat's right end",
                        0.33,
                        Fives::single),
                new DigitForm(5, "like an S", "Fast hands everywhere", 0.18, Fives::curved),
                new DigitForm(
                        5,
                        "with a hat of its own",
                        "Fast hands: the hat floats",
                        0.07,
                        Fives::apart));
    }

    private static double neck(Chance chance) {
        return chance.happens(0.2) ? chance.between(0.66, 0.8) : chance.between(0.48, 0.66);
    }

    private static double half(Chance chance) {
        return chance.between(0.2, 0.38);
    }

    /// The bowl, from the foot of the neck on.
    private static void bowl(Sketch sketch, Chance chance, double half, double neck) {
        sketch.curve(half * chance.between(-0.1, 0.3), neck + chance.between(0, 0.08))
                .curve(half * chance.between(0.9, 1.2), neck * chance.between(0.48, 0.62));
        if (chance.happens(0.2)) {
            sketch.curve(half * chance.between(0.1, 0.5), chance.between(0, 0.05));
        } else {
            sketch.curve(half * chance.between(-0.1, 0.2), 0)
                    .curve(-half * chance.between(0.7, 1.2), chance.between(0.02, 0.18));
        }
    }

    /// Neck and bowl.
    ///
    /// @return the place where the neck begins
    private static ControlPoint body(Sketch sketch, Chance chance) {
        double half = half(chance);
        double neck = neck(chance);
        double left = -half * chance.between(0.4, 0.9);
        double top = chance.between(0.93, 1);
        sketch.stroke()
                .curve(left, top)
                .to(left - chance.between(-0.02, 0.1), neck, chance.happens(0.75));
        bowl(sketch, chance, half, neck);
        return new ControlPoint(left, top, false, false);
    }

    private static void capped(Sketch sketch, Chance chance) {
        ControlPoint begin = body(sketch, chance);
        hat(sketch, chance, begin.moved(chance.between(-0.06, 0.1), chance.between(-0.06, 0.06)));
    }

    private static void hat(Sketch sketch, Chance chance, ControlPoint from) {
        sketch.stroke()
                .curve(from.x(), from.y())
                .curve(
                        from.x() + chance.between(0.25, 0.65),
                        from.y() + chance.between(-0.04, 0.12));
    }

    private static void apart(Sketch sketch, Chance chance) {
        ControlPoint begin = body(sketch, chance);
        hat(sketch, chance, begin.moved(chance.between(-0.02, 0.2), chance.between(0.06, 0.2)));
    }

    private static void single(Sketch sketch, Chance chance) {
        double half = half(chance);
        double neck = neck(chance);
        double left = -half * chance.between(0.5, 1);
        sketch.stroke()
                .curve(half * chance.between(0.5, 1.3), 1 + chance.between(-0.04, 0.1))
                .corner(left, chance.between(0.94, 1.02))
                .corner(left - chance.between(-0.02, 0.1), neck);
        bowl(sketch, chance, half, neck);
    }

    private static void curved(Sketch sketch, Chance chance) {
        double half = half(chance);
        double neck = neck(chance);
        sketch.stroke()
                .curve(half * chance.between(0.6, 1.3), chance.between(0.92, 1.04))
                .curve(0, 1)
                .curve(-half * chance.between(0.7, 1.1), 0.5 * (1 + neck))
                .curve(-half * chance.between(0.2, 0.7), neck);
        bowl(sketch, chance, half, neck);
    }
}
