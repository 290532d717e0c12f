package org.glyphery.synthetic;

import java.util.List;

/// The forms of 6.
final class Sixes {

    private Sixes() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(6, "with a curved stem", "Taught everywhere", 0.6, Sixes::curved),
                new DigitForm(
                        6,
                        "with a straight stem",
                        "Print scripts; East Asia",
                        0.25,
                        Sixes::straight),
                new DigitForm(
                        6,
                        "upright, like a b",
                        "Joined scripts of Eastern Europe and South Asia",
                        0.15,
                        Sixes::upright));
    }

    private static double half(Chance chance) {
        return chance.between(0.2, 0.38);
    }

    private static double height(Chance chance) {
        return chance.happens(0.25) ? chance.between(0.26, 0.42) : chance.between(0.4, 0.62);
    }

    private static void leadIn(Sketch sketch, Chance chance, double x) {
        sketch.stroke();
        if (chance.happens(0.05)) {
            sketch.curve(x + chance.between(0.06, 0.2), chance.between(0.86, 1));
        }
    }

    private static void curved(Sketch sketch, Chance chance) {
        double half = half(chance);
        double height = height(chance);
        double top = half * chance.between(0.1, 1.1);
        leadIn(sketch, chance, top);
        sketch.curve(top, 1).curve(-half * chance.between(0.3, 0.75), 0.5 * (1 + height));
        bowl(sketch, chance, half, height);
    }

    private static void straight(Sketch sketch, Chance chance) {
        double half = half(chance);
        double height = height(chance);
        double top = half * chance.between(0.1, 1.2);
        leadIn(sketch, chance, top);
        sketch.curve(top, 1).curve(0.4 * top - 0.6 * half, 0.4 + 0.6 * 0.6 * height);
        bowl(sketch, chance, half, height);
    }

    private static void upright(Sketch sketch, Chance chance) {
        double half = half(chance);
        double height = height(chance);
        double top = -half * chance.between(0.75, 1.15);
        leadIn(sketch, chance, top);
        sketch.curve(top, 1).curve(-half, 0.5 * (1 + height));
        bowl(sketch, chance, half, height);
    }

    /// The bowl, from the left around the bottom, and back to the stem or not.
    private static void bowl(Sketch sketch, Chance chance, double half, double height) {
        double middle = height / 2;
        switch (chance.which(0.12, 0.18, 0.2, 0.35, 0.15)) {
            case 0 -> sketch.arc(0, middle, half, middle, 180, chance.between(190, 260), -0.1);
            case 1 -> sketch.arc(0, middle, half, middle, 180, chance.between(285, 330), 0);
            case 2 ->
                    sketch.arc(0, middle, half, middle, 180, chance.between(285, 315), 0)
                            .curve(
                                    -half * chance.between(1, 3),
                                    height * chance.between(0.35, 0.8));
            case 3 -> sketch.arc(0, middle, half, middle, 180, chance.between(345, 375), 0);
            default ->
                    sketch.arc(
                            0,
                            middle,
                            half,
                            middle,
                            180,
                            chance.between(390, 480),
                            chance.between(-0.3, -0.05));
        }
    }
}
