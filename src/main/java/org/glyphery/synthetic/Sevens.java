package org.glyphery.synthetic;

import java.util.List;

/// The forms of 7.
final class Sevens {

    private Sevens() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(7, "plain", "North America, Britain, East Asia", 0.45, Sevens::plain),
                new DigitForm(
                        7,
                        "with a bar",
                        "Continental Europe and Latin America, so that it is no 1 with a long flag",
                        0.36,
                        Sevens::barred),
                new DigitForm(
                        7,
                        "with a low bar",
                        "Fast hands of continental Europe and Latin America",
                        0.19,
                        Sevens::lowBarred));
    }

    /// A point of the stem at a height, as the straight line from the corner to the foot has it.
    private record Stem(double corner, double foot) {
        double at(double height) {
            return foot + height * (corner - foot);
        }
    }

    private static void plain(Sketch sketch, Chance chance) {
        body(sketch, chance);
    }

    private static Stem body(Sketch sketch, Chance chance) {
        double half = chance.between(0.2, 0.48);
        double foot = chance.between(-0.35, 0.22);
        double level = 1 + chance.between(-0.06, 0.03);
        sketch.stroke();
        if (chance.happens(0.3)) {
            sketch.to(
                    -half + chance.between(-0.04, 0.06), level - chance.between(0.08, 0.3), false);
        }
        sketch.to(-half, level, true);
        if (chance.happens(0.3)) {
            double wave = chance.between(0.03, 0.09);
            sketch.curve(-half / 3, level + wave).curve(half / 3, level - wave / 2);
        }
        sketch.to(half, 1, chance.happens(0.7));
        var stem = new Stem(half, foot);
        if (chance.happens(0.5)) {
            sketch.curve(stem.at(0.5) + chance.between(-0.14, 0.05), 0.5);
        }
        if (chance.happens(0.25)) {
            sketch.curve(foot, 0.1).curve(foot + chance.between(-0.12, 0.12), 0);
        } else {
            sketch.curve(foot, 0);
        }
        return stem;
    }

    private static void barred(Sketch sketch, Chance chance) {
        bar(sketch, chance, body(sketch, chance), chance.between(0.3, 0.68));
    }

    private static void lowBarred(Sketch sketch, Chance chance) {
        bar(sketch, chance, body(sketch, chance), chance.between(0.16, 0.36));
    }

    private static void bar(Sketch sketch, Chance chance, Stem stem, double height) {
        double middle = stem.at(height) + chance.between(-0.05, 0.05);
        double half = chance.between(0.1, 0.42);
        double rise = chance.between(-0.1, 0.14) * half / 0.26;
        sketch.stroke().curve(middle - half, height - rise).curve(middle + half, height + rise);
    }
}
