package org.glyphery.cli;

import org.glyphery.UserError;

/// Nothing more is trained, since nothing can be stored.
final class QueueRests extends UserError {

    QueueRests() {
        super(
                "The training stopped, since the database in the home folder does not answer; why"
                        + " stands above. When that is mended, the same command goes on.");
    }
}
