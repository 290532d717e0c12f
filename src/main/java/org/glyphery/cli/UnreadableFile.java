package org.glyphery.cli;

import org.glyphery.UserError;

/// A file that the shell names cannot be read.
final class UnreadableFile extends UserError {

    UnreadableFile(String message) {
        super(message);
    }

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
