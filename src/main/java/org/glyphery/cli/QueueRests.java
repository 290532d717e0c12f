package org.glyphery.cli;

import org.glyphery.UserError;

/// Nothing more is trained, since nothing can be stored.
final class QueueRests extends UserError {

    /// @param why in a sentence
    QueueRests(String why) {
        super("The training stopped. %s The same command goes on where it was.".formatted(why));
    }
}
