package org.glyphery.synthetic;

import java.util.List;

/// The forms of 8.
final class Eights {

    private Eights() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(
                        8, "begun like an S", "Taught in most countries", 0.62, Eights::likeS),
                new DigitForm(
                        8,
                        "of two circles",
                        "Print-like hands; small children",
                        0.2,
                        Eights::circles),
                new DigitForm(
                        8,
                        "with a lead-in",
                        "Joined scripts of Eastern Europe: the pen comes from the side",
                        0.08,
                        Eights::ledIn),
                new DigitForm(
                        8,
                        "begun at the waist",
                        "Scripts of France and Latin America",
                        0.1,
                        Eights::fromWaist));
    }

    /// The two bows.
    private record Bows(double lower, double upper, double waist) {
        static Bows of(Chance chance) {
            double lower =
                    chance.happens(0.12) ? chance.between(0.12, 0.2) : chance.between(0.2, 0.36);
            double waist =
                    chance.happens(0.25) ? chance.between(0.36, 0.66) : chance.between(0.46, 0.6);
            return new Bows(lower, lower * chance.between(0.55, 1.15), waist);
        }

        double upperMiddle() {
            return (1 + waist) / 2;
        }

        double lowerMiddle() {
            return waist / 2;
        }
    }

    private static void likeS(Sketch sketch, Chance chance) {
        var bows = Bows.of(chance);
        double side = chance.happens(0.2) ? -1 : 1;
        sketch.stroke()
                .curve(side * bows.upper() * chance.between(0.5, 0.95), chance.between(0.86, 0.97))
                .curve(0, 1)
                .curve(-side * bows.upper(), bows.upperMiddle());
        back(sketch, chance, bows, side);
    }

    /// The way from the upper bow's far side around the lower bow, and up again.
    private static void back(Sketch sketch, Chance chance, Bows bows, double side) {
        sketch.curve(0, bows.waist())
                .curve(side * bows.lower(), bows.lowerMiddle())
                .curve(0, 0)
                .curve(-side * bows.lower(), bows.lowerMiddle())
                .curve(0, bows.waist())
                .curve(side * bows.upper() * chance.between(0.85, 1.1), bows.upperMiddle());
        double end = chance.happens(0.3) ? chance.between(0.8, 1.15) : chance.between(0.92, 1);
        sketch.curve(side * bows.upper() * chance.between(0.3, 0.9), end);
    }

    private static void circles(Sketch sketch, Chance chance) {
        var bows = Bows.of(chance);
        double upper = (1 - bows.waist()) / 2;
        sketch.stroke()
                .arc(
                        0,
                        bows.upperMiddle(),
                        bows.upper(),
                        upper,
                        chance.between(30, 120),
                        chance.between(330, 390),
                        chance.between(-0.08, 0.08));
        sketch.stroke()
                .arc(
                        chance.normal(0.02),
                        bows.lowerMiddle(),
                        bows.lower(),
                        bows.lowerMiddle(),
                        chance.between(60, 120),
                        (chance.happens(0.5) ? 1 : -1) * chance.between(330, 390),
                        chance.between(-0.08, 0.08));
    }

    private static void ledIn(Sketch sketch, Chance chance) {
        var bows = Bows.of(chance);
        sketch.stroke()
                .curve(
                        -bows.upper() * chance.between(1.2, 2.2),
                        bows.waist() + chance.between(-0.1, 0.1))
                .curve(0, bows.waist() + chance.between(-0.02, 0.06))
                .curve(bows.upper(), bows.upperMiddle())
                .curve(0, 1)
                .curve(-bows.upper(), bows.upperMiddle());
        around(sketch, chance, bows);
    }

    private static void fromWaist(Sketch sketch, Chance chance) {
        var bows = Bows.of(chance);
        sketch.stroke()
                .curve(0, bows.waist())
                .curve(bows.upper(), bows.upperMiddle())
                .curve(0, 1)
                .curve(-bows.upper(), bows.upperMiddle());
        around(sketch, chance, bows);
    }

    /// The way from the upper bow's left side around the lower bow, back to the waist.
    private static void around(Sketch sketch, Chance chance, Bows bows) {
        sketch.curve(0, bows.waist())
                .curve(bows.lower(), bows.lowerMiddle())
                .curve(0, 0)
                .curve(-bows.lower(), bows.lowerMiddle())
                .curve(chance.between(-0.08, 0.08), bows.waist() + chance.between(-0.06, 0.08));
    }
}
