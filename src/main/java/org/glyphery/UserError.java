package org.glyphery;

import java.util.Objects;

/// Something a user can mend. Its message says what happened, why, and what to do next, and is
/// shown as it is.
public abstract class UserError extends RuntimeException {

    protected UserError(String message) {
        super(message);
    }

    protected UserError(String message, Throwable cause) {
        super(message, cause);
    }

    /// The sentence for the user, as it is; never absent.
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
