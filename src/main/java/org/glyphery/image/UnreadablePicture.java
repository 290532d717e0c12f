package org.glyphery.image;

import org.glyphery.UserError;

/// A file that is no picture, or none that can be read here and now, or one on which nothing is
/// drawn.
public final class UnreadablePicture extends UserError {

    UnreadablePicture(String message) {
        super(message);
    }

    UnreadablePicture(String message, Throwable cause) {
        super(message, cause);
    }
}
