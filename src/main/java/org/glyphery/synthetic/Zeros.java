package org.glyphery.synthetic;

import java.util.List;

/// The forms of 0.
final class Zeros {

    private Zeros() {}

    static List<DigitForm> forms() {
        return List.of(
                new DigitForm(0, "oval", "Taught everywhere", 0.58, Zeros::oval),
                new DigitForm(
                        0,
                        "with a tail",
                        "Fast hands everywhere: the pen leaves to the upper right, as from a joined"
                                + " o",
                        0.12,
                        Zeros::tailed),
                new DigitForm(
                        0,
                        "with a loop on top",
                        "Joined scripts of continental Europe and Latin America",
                        0.08,
                        Zeros::looped),
                new DigitForm(
                        0,
                        "slashed",
                        "Engineers and programmers, where 0 and O must not be mixed up",
                        0.11,
                        Zeros::slashed),
                new DigitForm(
                        0,
                        "with a level bar",
                        "Forms and timetables of northern and central Europe",
                        0.11,
                        Zeros::barred));
    }

    private static void oval(Sketch sketch, Chance chance) {
        ring(sketch, chance, radius(chance));
    }

    private static double radius(Chance chance) {
        return chance.happens(0.15) ? chance.between(0.12, 0.2) : chance.between(0.2, 0.5);
    }

    /// Closed, open or overshot, as its start and its length come out.
    private static void ring(Sketch sketch, Chance chance, double radius) {
        double direction = chance.happens(0.15) ? -1 : 1;
        sketch.stroke()
                .arc(
                        0,
                        0.5,
                        radius,
                        0.5,
                        chance.between(40, 160),
                        direction * chance.between(315, 405),
                        chance.between(-0.12, 0.12));
    }

    private static void tailed(Sketch sketch, Chance chance) {
        ring(sketch, chance, radius(chance));
        var end = sketch.end();
        sketch.curve(end.x() + chance.between(0.1, 0.3), end.y() + chance.between(0.02, 0.18));
    }

    private static void looped(Sketch sketch, Chance chance) {
        double radius = radius(chance);
        double size = chance.between(0.05, 0.12);
        sketch.stroke()
                .arc(0, 0.5, radius, 0.5, chance.between(70, 110), chance.between(340, 365), 0)
                .arc(0, 1 - size, size, size, 100, chance.between(180, 300), 0);
    }

    private static void slashed(Sketch sketch, Chance chance) {
        double radius = radius(chance);
        ring(sketch, chance, radius);
        double half = radius * chance.between(0.4, 1.7);
        double height = chance.between(0.2, 0.65);
        sketch.stroke().curve(half, 0.5 + height).curve(-half, 0.5 - height);
    }

    private static void barred(Sketch sketch, Chance chance) {
        double radius = radius(chance);
        ring(sketch, chance, radius);
        double half = radius * chance.between(0.9, 1.8);
        double height = chance.between(0, 0.12);
        sketch.stroke().curve(-half, 0.5 - height).curve(half, 0.5 + height);
    }
}
