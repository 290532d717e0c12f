package org.glyphery.synthetic;

import java.util.List;

/// The forms of 2.
final class Twos {

    private Twos() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(
                        2,
                        "with a straight base",
                        "Print scripts everywhere",
                        0.42,
                        Twos::straight),
                new DigitForm(
                        2,
                        "with a loop",
                        "Joined scripts: Palmer and its heirs in the Americas, France, Eastern"
                                + " Europe",
                        0.3,
                        Twos::looped),
                new DigitForm(2, "with a wavy base", "Fast hands; East Asia", 0.28, Twos::wavy));
    }

    /// The arch down to the base, which begins at the lower left.
    ///
    /// @return half its width
    private static double arch(Sketch sketch, Chance chance) {
        double half = chance.between(0.22, 0.4);
        double startX = -half * chance.between(0.7, 1.1);
        double startY = chance.between(0.66, 0.93);
        sketch.stroke();
        switch (chance.which(0.12, 0.12, 0.76)) {
            case 0 -> sketch.curve(startX + 0.05, startY - chance.between(0.04, 0.1));
            case 1 ->
                    sketch.curve(startX + chance.between(0.1, 0.2), startY - 0.02)
                            .curve(startX + 0.09, startY - chance.between(0.08, 0.14));
            default -> {}
        }
        sketch.curve(startX, startY)
                .curve(0, 1)
                .curve(half * chance.between(0.8, 1.1), chance.between(0.7, 0.85))
                .curve(half * chance.between(0.3, 0.7), chance.between(0.4, 0.55));
        return half;
    }

    private static double end(Chance chance, double half) {
        return half * chance.between(0.8, 1.5);
    }

    private static void straight(Sketch sketch, Chance chance) {
        double half = arch(sketch, chance);
        sketch.corner(-half * chance.between(0.8, 1.2), 0)
                .curve(end(chance, half), chance.between(-0.1, 0.12));
    }

    private static void looped(Sketch sketch, Chance chance) {
        double half = arch(sketch, chance);
        double wide = chance.between(0.08, 0.2);
        double high = chance.between(0.06, 0.2);
        double left = -half * chance.between(0.6, 1);
        sketch.curve(left + 0.3 * wide, 0.02)
                .curve(left - 0.5 * wide, high / 2)
                .curve(left, high)
                .curve(left + wide, high / 3)
                .curve(end(chance, half), chance.between(-0.1, 0.12));
    }

    private static void wavy(Sketch sketch, Chance chance) {
        double half = arch(sketch, chance);
        double left = -half * chance.between(0.7, 1.1);
        sketch.curve(left, chance.between(0, 0.06))
                .curve(left / 3, chance.between(0.04, 0.14))
                .curve(half / 3, chance.between(-0.02, 0.04))
                .curve(end(chance, half), chance.between(-0.02, 0.12));
    }
}
