package org.glyphery.training;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A plan or a study that cannot work, with what is wrong with it.
public final class InvalidPlan extends UserError {

    /// The field of what is wrong with the plan as a whole.
    static final String WHOLE = "plan";

    private final List<FieldError> errors;
    private final int count;

    /// @param errors one at least
    InvalidPlan(FieldErrors errors) {
        super(message(errors));
        this.errors = errors.first();
        count = errors.count();
    }

    private static String message(FieldErrors errors) {
        String told =
                errors.first().stream()
                        .map(FieldError::error)
                        .distinct()
                        .collect(Collectors.joining(" "));
        return errors.count() == errors.first().size()
                ? told
                : "%s These are the first %d of %,d faults."
                        .formatted(told, errors.first().size(), errors.count());
    }

    /// A plan in which one thing is wrong.
    public static InvalidPlan of(String field, String error) {
        var errors = new FieldErrors();
        errors.add(field, error);
        return new InvalidPlan(errors);
    }

    static InvalidPlan unreadable(String format, String reason) {
        return of(
                WHOLE,
                "This is no plan, since it cannot be read as %s: %s".formatted(format, reason));
    }

    /// The first [FieldErrors#MOST] of what is wrong.
    public List<FieldError> errors() {
        return errors;
    }

    /// How much is wrong in all.
    public int count() {
        return count;
    }
}
