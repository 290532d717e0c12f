package org.glyphery.run.search;

import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A condition that says nothing that could be looked for.
public final class UnreadableCondition extends UserError {

    private UnreadableCondition(String message) {
        super(message);
    }

    static UnreadableCondition form(String written) {
        return new UnreadableCondition(
                "\"%s\" is no filter. Write a field, a comparison (=, !=, <, <=, >, >= or contains) and a value, as in learning.batchSize >= 128."
                        .formatted(written));
    }

    static UnreadableCondition value(RunField field, int longest) {
        return new UnreadableCondition(
                "The filter on %s needs a value of 1 to %d characters to compare with."
                        .formatted(field.path(), longest));
    }

    static UnreadableCondition number(RunField field, Operator comparison, String value) {
        return new UnreadableCondition(
                "%s %s compares with a number, and \"%s\" is none. Write one like 128, 1e-3 or 99.5 %%."
                        .formatted(field.path(), comparison.written(), value));
    }

    static UnreadableCondition comparison(RunField field, Operator comparison) {
        var fitting =
                Operator.fitting(field).stream()
                        .map(Operator::written)
                        .collect(Collectors.joining(" "));
        return new UnreadableCondition(
                "%s cannot be compared by %s. Use one of: %s."
                        .formatted(field.path(), comparison.written(), fitting));
    }
}
