package org.glyphery.run.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a run must meet to be found: a field of it compares so with a value. A run that lacks the
/// field meets no condition on it.
///
/// @param value a number, a share in percent ("99.5 %"), or words in any case
public record Condition(RunField field, Operator comparison, String value) {

    private static final int LONGEST_VALUE = 200;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*([\\w.]+)\\s*((?><=|>=|!=|[=<>≠≤≥]|(?i:\\scontains\\s)))\\s*(.*\\S)\\s*",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(%?)");

    public Condition {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            throw UnreadableCondition.value(field, LONGEST_VALUE);
        }
        if (!Operator.fitting(field).contains(comparison)) {
            throw UnreadableCondition.comparison(field, comparison);
        }
        if (number(value).isEmpty() && wantsNumber(field, comparison)) {
            throw UnreadableCondition.number(field, comparison, value);
        }
    }

    private static boolean wantsNumber(RunField field, Operator comparison) {
        return comparison.ordersNumbers()
                || (field instanceof RunColumn column && column.isNumber());
    }

    /// A condition as people write it: `learning.batchSize >= 128`, `optimizer = adam`,
    /// `validation.accuracy > 99.5 %`.
    ///
    /// @throws org.glyphery.UserError if it cannot be read, or names no field or several
    public static Condition read(String written, FieldNames fields) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) throw UnreadableCondition.form(written);
        return new Condition(
                fields.find(parts.group(1)),
                Operator.of(parts.group(2).strip()).orElseThrow(),
                parts.group(3));
    }

    /// The condition as [#read] takes it.
    public String written() {
        return "%s %s %s".formatted(field.path(), comparison.written(), value);
    }

    /// The value as a number; absent where it is words.
    Optional<Double> number() {
        return number(value);
    }

    private static Optional<Double> number(String value) {
        var parts = NUMBER.matcher(value);
        if (!parts.matches()) return Optional.empty();
        var number = new BigDecimal(parts.group(1));
        boolean percent = !parts.group(2).isEmpty();
        return Optional.of((percent ? number.movePointLeft(2) : number).doubleValue());
    }
}
