package org.glyphery.inspection.slices;

import java.util.Locale;
import org.glyphery.NumberWords;
import org.glyphery.dataset.statistics.ExampleMeasure;

/// What is said of conditions: a verb and what follows it, behind "that", and the exact cut.
final class ConditionWords {

    private ConditionWords() {}

    /// A phrase behind "that", as "have" and "no closed loop".
    record VerbPhrase(String verb, String rest) {

        String words() {
            return "%s %s".formatted(verb, rest);
        }

        /// The phrase behind another one and "and"; a verb that they share stands once.
        String after(VerbPhrase first) {
            return first.words() + " and " + (verb.equals(first.verb) ? rest : words());
        }
    }

    static VerbPhrase phrase(SliceCondition condition) {
        boolean high = condition.isHigh();
        return switch (condition.measure()) {
            case INK -> have(high ? "much ink" : "little ink");
            case STROKE_WIDTH -> have(high ? "thick strokes" : "thin strokes");
            case SLANT -> lean(condition);
            case WIDTH -> are(high ? "wide" : "narrow");
            case HEIGHT -> are(high ? "tall" : "not tall");
            case LOOPS -> have(number(condition, "closed loop", "closed loops"));
            case PIECES -> are("in " + number(condition, "piece", "pieces"));
            case ENDS -> have(number(condition, "loose end", "loose ends"));
            case FORKS -> have(number(condition, "fork or crossing", "forks or crossings"));
            case TOP_BAR -> have(bar(condition, "at the top"));
            case MIDDLE_BAR -> have(bar(condition, "in the middle"));
            case BOTTOM_BAR -> have(bar(condition, "at the bottom"));
            case SYMMETRY -> are(high ? "symmetrical" : "lopsided");
            case UPPER_INK -> have("%s ink in the upper half".formatted(high ? "much" : "little"));
            case BRIGHTNESS -> are(high ? "bright" : "dark");
            case CONTRAST -> have(high ? "strong contrast" : "little contrast");
            case EDGES -> have(high ? "many edges" : "few edges");
            case BACKGROUND -> have(high ? "a light background" : "a dark background");
            case COLOURFULNESS -> have(high ? "strong colours" : "little colour");
        };
    }

    private static VerbPhrase have(String what) {
        return new VerbPhrase("have", what);
    }

    private static VerbPhrase are(String how) {
        return new VerbPhrase("are", how);
    }

    /// An angle is told by the side of upright on which it lies.
    private static VerbPhrase lean(SliceCondition condition) {
        boolean isRight = condition.edge() > 0;
        String side = isRight ? "right" : "left";
        return condition.isHigh() == isRight
                ? new VerbPhrase("lean", "to the " + side)
                : new VerbPhrase("do", "not lean far to the " + side);
    }

    private static String bar(SliceCondition condition, String where) {
        return "a %s bar %s".formatted(condition.isHigh() ? "long" : "short", where);
    }

    /// "no loop", "one loop", "at most two loops", "a loop", "two loops or more".
    private static String number(SliceCondition condition, String one, String more) {
        int edge = (int) Math.round(condition.edge());
        if (condition.isHigh()) {
            return edge == 1 ? "a " + one : "%s %s or more".formatted(NumberWords.word(edge), more);
        }
        if (edge == 1) return "no " + one;
        if (edge == 2 && condition.range().least() == 1) return "one " + one;
        return "at most %s %s".formatted(NumberWords.word(edge - 1), edge == 2 ? one : more);
    }

    /// "slant 23° or more", "stroke width below 2.1 px".
    static String cut(SliceCondition condition) {
        ExampleMeasure measure = condition.measure();
        String title = measure.title().toLowerCase(Locale.ROOT);
        String edge = measure.words(condition.edge());
        return condition.isHigh()
                ? "%s %s or more".formatted(title, edge)
                : "%s below %s".formatted(title, edge);
    }
}
