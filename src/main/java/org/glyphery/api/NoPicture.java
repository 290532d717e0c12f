package org.glyphery.api;

import org.glyphery.UserError;

/// A request about pictures without any.
final class NoPicture extends UserError {

    NoPicture() {
        super(
                "There is no picture in the request. Send files as multipart/form-data, or one file"
                        + " as the body.");
    }
}
