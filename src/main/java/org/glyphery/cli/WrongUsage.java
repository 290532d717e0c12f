package org.glyphery.cli;

import org.glyphery.UserError;

/// A command was called in a way that it does not know.
final class WrongUsage extends UserError {

    WrongUsage(String message) {
        super(message);
    }
}
