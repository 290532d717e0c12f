package org.glyphery.synthetic;

import java.util.List;

/// The forms of 3.
final class Threes {

    private Threes() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(3, "round", "Taught everywhere", 0.82, Threes::round),
                new DigitForm(
                        3,
                        "with a flat top",
                        "Banks and older school scripts of Britain, the United States and Russia,"
                                + " so that no 8 is made of it",
                        0.18,
                        Threes::flat));
    }

    private static double waist(Chance chance) {
        return chance.happens(0.25) ? chance.between(0.34, 0.7) : chance.between(0.46, 0.6);
    }

    private static void round(Sketch sketch, Chance chance) {
        double half = chance.between(0.2, 0.38);
        double waist = waist(chance);
        double upper = half * chance.between(0.7, 1.05);
        sketch.stroke()
                .curve(-half * chance.between(0.6, 1.1), chance.between(0.72, 0.95))
                .curve(0, 1)
                .curve(upper, 1 - 0.5 * (1 - waist) + chance.between(-0.04, 0.06));
        turn(sketch, chance, waist);
        lower(sketch, chance, half, waist);
    }

    /// What the pen does between the two bows.
    private static void turn(Sketch sketch, Chance chance, double waist) {
        double x = chance.between(-0.12, 0.06);
        switch (chance.which(0.5, 0.3, 0.2)) {
            case 0 -> sketch.corner(x, waist);
            case 1 -> {
                double size = chance.between(0.03, 0.09);
                sketch.curve(x, waist + size / 2)
                        .curve(x - size, waist)
                        .curve(x, waist - size / 2)
                        .curve(x + size, waist);
            }
            default -> sketch.curve(x + chance.between(0.06, 0.16), waist);
        }
    }

    private static void lower(Sketch sketch, Chance chance, double half, double waist) {
        sketch.curve(half * chance.between(0.85, 1.15), waist * chance.between(0.48, 0.6));
        switch (chance.which(0.2, 0.15, 0.65)) {
            case 0 -> sketch.curve(half * chance.between(-0.1, 0.4), chance.between(0, 0.06));
            case 1 ->
                    sketch.curve(0, 0.02)
                            .curve(-half * chance.between(0.9, 1.7), chance.between(-0.03, 0.05));
            default ->
                    sketch.curve(0, 0)
                            .curve(-half * chance.between(0.7, 1.15), chance.between(0.05, 0.3));
        }
    }

    private static void flat(Sketch sketch, Chance chance) {
        double half = chance.between(0.2, 0.38);
        double waist = waist(chance);
        sketch.stroke()
                .curve(-half * chance.between(0.7, 1.1), 1 + chance.between(-0.04, 0.03))
                .corner(half * chance.between(0.7, 1.1), 1)
                .corner(chance.between(-0.14, 0.06), waist);
        lower(sketch, chance, half, waist);
    }
}
