package org.glyphery.cli;

/// The laboratory could not be opened. Why stands on the error output already.
final class NotOpened extends RuntimeException {

    private final RuntimeException failure;

    NotOpened(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
