package org.glyphery.dataset.reader;

/// Numbers that stand for classes: whole and not negative.
final class LabelNumbers {

    private static final double LARGEST = 1e9;

    private LabelNumbers() {}

    /// The label as text, "3" for 3.0 too.
    static String text(double number, Place place) {
        if (isLabel(number)) return Long.toString((long) number);
        throw new UnreadableExamples(
                place,
                "the label is %s".formatted(written(number)),
                number == -1
                        ? "Often that stands for examples without a label: take these out, and"
                                + " import again."
                        : "Labels are whole numbers from 0, or names. Correct it, or say where the"
                                + " labels stand.");
    }

    static boolean isLabel(double number) {
        return number >= 0 && number <= LARGEST && number == Math.rint(number);
    }

    private static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
