package org.glyphery.synthetic;

import java.util.List;

/// The forms of 9.
final class Nines {

    private Nines() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(
                        9,
                        "with a straight stem",
                        "Print scripts of North America and East Asia",
                        0.3,
                        (sketch, chance) -> written(sketch, chance, Stem.STRAIGHT)),
                new DigitForm(
                        9,
                        "with a hook",
                        "School scripts of continental Europe",
                        0.12,
                        (sketch, chance) -> written(sketch, chance, Stem.HOOKED)),
                new DigitForm(
                        9,
                        "with a curled stem",
                        "School scripts of continental Europe and Latin America, like a g",
                        0.29,
                        (sketch, chance) -> written(sketch, chance, Stem.CURLED)),
                new DigitForm(
                        9,
                        "with a long flat foot",
                        "Fast hands of continental Europe and Western Asia",
                        0.29,
                        (sketch, chance) -> written(sketch, chance, Stem.FOOTED)));
    }

    private enum Stem {
        STRAIGHT,
        HOOKED,
        CURLED,
        FOOTED
    }

    private static void written(Sketch sketch, Chance chance, Stem stem) {
        double half = chance.between(0.18, 0.38);
        boolean flat = chance.happens(0.12);
        double low = low(chance, flat);
        double lean = flat ? chance.between(0.2, 0.7) : 0;
        sketch.stroke();
        if (chance.happens(0.18)) {
            sketch.curve(half * chance.between(1, 1.6) + lean * 0.4, chance.between(0.9, 1.02));
        }
        loop(sketch, chance, half, low, lean);
        stem(sketch, chance, half, low, stem);
    }

    private static double low(Chance chance, boolean flat) {
        if (flat) return chance.between(0.62, 0.8);
        return chance.happens(0.5) ? chance.between(0.6, 0.74) : chance.between(0.42, 0.62);
    }

    /// @param lean how far a place slides to the right for each unit that it lies above the loop's
    ///   foot
    private static void loop(Sketch sketch, Chance chance, double half, double low, double lean) {
        double from = chance.between(-5, 95);
        double sweep = chance.between(270, 370);
        if (chance.happens(0.12)) sweep = chance.between(200, 270); // open at the upper right
        boolean clockwise = chance.happens(0.08);
        double radius = (1 - low) / 2;
        double middleX = lean * radius;
        sketch.arc(
                middleX,
                low + radius,
                half,
                radius,
                clockwise ? 180 - from : from,
                clockwise ? -sweep : sweep,
                0);
        sketch.curve(half + middleX * chance.between(0.5, 1), chance.between(0.82, 1));
    }

    private static void stem(Sketch sketch, Chance chance, double half, double low, Stem stem) {
        double foot = half * chance.between(-0.1, 1);
        double middle = 0.5 * (half + foot);
        switch (stem) {
            case STRAIGHT -> {
                sketch.curve(middle, 0.45).curve(foot, 0);
                if (chance.happens(0.1)) sketch.curve(foot + chance.between(0.06, 0.2), 0.02);
            }
            case HOOKED ->
                    sketch.curve(middle, 0.45)
                            .curve(foot, 0.06)
                            .curve(foot - chance.between(0.08, 0.2), chance.between(0, 0.06));
            case CURLED ->
                    sketch.curve(half * chance.between(0.85, 1.1), 0.6 * low)
                            .curve(half * chance.between(0.5, 0.9), 0.12)
                            .curve(0, 0)
                            .curve(-half * chance.between(0.6, 1.1), chance.between(0.04, 0.22));
            case FOOTED ->
                    sketch.curve(half * chance.between(0.85, 1.1), 0.6 * low)
                            .curve(half * chance.between(0.4, 0.8), 0.1)
                            .curve(0, 0.01)
                            .curve(-half * chance.between(0.8, 1.9), chance.between(-0.03, 0.05));
        }
    }
}
