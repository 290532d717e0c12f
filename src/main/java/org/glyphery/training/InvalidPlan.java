package org.glyphery.training;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// A plan that cannot work, with all that is wrong with it.
public final class InvalidPlan extends UserError {

    /// The field of what is wrong with the plan as a whole.
    static final String WHOLE = "plan";

    private final List<FieldError> errors;

    /// @param errors one at least
    public InvalidPlan(List<FieldError> errors) {
        super(errors.stream().map(FieldError::error).distinct().collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    static InvalidPlan unreadable(String format, String reason) {
        return new InvalidPlan(
                List.of(
                        new FieldError(
                                WHOLE,
                                "This is no plan, since it cannot be read as %s: %s"
                                        .formatted(format, reason))));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
