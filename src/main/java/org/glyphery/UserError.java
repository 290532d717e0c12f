package org.glyphery;

/// Something a user can mend. Its message says what happened, why, and what to do next, and is shown as it is.
public abstract class UserError extends RuntimeException {

    protected UserError(String message) {
        super(message);
    }

    protected UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
