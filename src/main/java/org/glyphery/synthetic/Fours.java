package org.glyphery.synthetic;

import java.util.List;

/// The forms of 4.
final class Fours {

    private Fours() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(4, "open, full stem", "North America and Britain", 0.26, Fours::open),
                new DigitForm(
                        4,
                        "long angle, short stem",
                        "Germany, Italy, Eastern Europe: the bar lies low and the stem only crosses"
                                + " it",
                        0.36,
                        Fours::angle),
                new DigitForm(4, "closed", "Print-like hands; East Asia", 0.22, Fours::closed),
                new DigitForm(
                        4,
                        "in one stroke",
                        "Fast hands everywhere: down, across, up and down again",
                        0.16,
                        Fours::single));
    }

    private static double bar(Chance chance) {
        return chance.between(0.28, 0.48);
    }

    private static double half(Chance chance) {
        return chance.between(0.28, 0.48);
    }

    private static void open(Sketch sketch, Chance chance) {
        double half = half(chance);
        double bar = bar(chance);
        double stem = half * chance.between(0.15, 0.7);
        sketch.stroke()
                .curve(-half * chance.between(0.3, 0.9), chance.between(0.88, 1.05))
                .to(-half, bar, chance.happens(0.75))
                .curve(half * chance.between(0.8, 1.2), bar + chance.between(-0.05, 0.08));
        sketch.stroke()
                .curve(stem + chance.between(-0.03, 0.06), chance.between(0.88, 1.05))
                .curve(stem + chance.between(-0.06, 0.03), 0);
    }

    private static void angle(Sketch sketch, Chance chance) {
        double half = half(chance);
        double bar = chance.between(0.14, 0.42);
        double stem = half * chance.between(0, 0.6);
        sketch.stroke()
                .curve(half * chance.between(-0.5, 0.3), 1)
                .to(-half, bar, chance.happens(0.7))
                .curve(half * chance.between(0.8, 1.2), bar + chance.between(-0.05, 0.08));
        sketch.stroke()
                .curve(stem + chance.between(-0.02, 0.06), bar + chance.between(0.06, 0.32))
                .curve(stem + chance.between(-0.06, 0.02), bar - chance.between(0.14, 0.42));
    }

    private static void closed(Sketch sketch, Chance chance) {
        double half = half(chance);
        double bar = bar(chance);
        double stem = half * chance.between(0.1, 0.5);
        double right = half * chance.between(0.8, 1.2);
        if (chance.happens(0.5)) {
            sketch.stroke().corner(right, bar).corner(-half, bar).corner(stem, 1).curve(stem, 0);
            return;
        }
        sketch.stroke()
                .curve(stem, 1)
                .to(-half, bar, chance.happens(0.85))
                .curve(right, bar + chance.between(-0.04, 0.06));
        sketch.stroke()
                .curve(stem + chance.between(-0.03, 0.03), chance.between(0.94, 1.04))
                .curve(stem + chance.between(-0.05, 0.03), 0);
    }

    private static void single(Sketch sketch, Chance chance) {
        double half = half(chance);
        double bar = bar(chance);
        double stem = half * chance.between(0.3, 0.8);
        boolean cornered = chance.happens(0.7);
        double rise = chance.between(0.75, 1.03);
        sketch.stroke()
                .curve(-half * chance.between(0.85, 1.15), 1)
                .to(-half * chance.between(0.75, 1), bar, cornered)
                .to(stem * chance.between(0.85, 1.05), bar + chance.between(-0.02, 0.08), cornered)
                .corner(stem + chance.between(-0.02, 0.05), rise)
                .curve(stem + chance.between(-0.06, 0.03), 0);
    }
}
