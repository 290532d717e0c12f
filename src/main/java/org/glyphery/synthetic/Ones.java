package org.glyphery.synthetic;

import java.util.List;

/// The forms of 1.
final class Ones {

    private Ones() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(
                        1,
                        "bare line",
                        "North America, India, the British Isles",
                        0.36,
                        Ones::bare),
                new DigitForm(
                        1,
                        "with a flag",
                        "Germany, France, Italy, Eastern Europe: the upstroke may be as long as the"
                                + " stem",
                        0.36,
                        Ones::flagged),
                new DigitForm(
                        1,
                        "with a flag and a foot",
                        "Print-like hands everywhere, so that it is no 7",
                        0.28,
                        Ones::footed));
    }

    private static void bare(Sketch sketch, Chance chance) {
        sketch.stroke().curve(0, 1).curve(0, 0.5).curve(0, 0);
        if (chance.happens(0.1))
            sketch.curve(chance.between(0.04, 0.16), chance.between(0.02, 0.1));
    }

    private static void flagged(Sketch sketch, Chance chance) {
        stem(sketch, chance, chance.between(25, 80), length(chance));
    }

    private static double length(Chance chance) {
        return chance.happens(0.35) ? chance.between(0.08, 0.28) : chance.between(0.28, 0.85);
    }

    /// An upstroke from the lower left to the top, then the stem.
    ///
    /// @param degrees of the upstroke above the level
    /// @param wanted its length; a level one that is long would make a 7 of it
    private static void stem(Sketch sketch, Chance chance, double degrees, double wanted) {
        double length = degrees < 34 && wanted > 0.3 ? 0.3 + 0.4 * (wanted - 0.3) : wanted;
        double angle = Math.toRadians(degrees);
        double left = -length * StrictMath.cos(angle);
        double low = 1 - length * StrictMath.sin(angle);
        sketch.stroke().curve(left, low);
        if (chance.happens(0.4)) {
            double bend = chance.between(-0.12, 0.12) * length;
            sketch.curve(left / 2 + bend, (1 + low) / 2 - bend);
        }
        sketch.to(0, 1, degrees < 43 || chance.happens(0.8)).curve(0, 0.5).curve(0, 0);
    }

    private static void footed(Sketch sketch, Chance chance) {
        if (chance.happens(0.25)) {
            stem(sketch, chance, chance.between(-5, 40), chance.between(0.08, 0.3));
        } else {
            flagged(sketch, chance);
        }
        double left = chance.between(0.1, 0.45);
        double right = chance.happens(0.15) ? 0 : left * chance.between(0.6, 1.3);
        sketch.stroke().curve(-left, chance.normal(0.02)).curve(right, chance.normal(0.02));
    }
}
