package org.glyphery.api;

import org.glyphery.UserError;
import tools.jackson.core.JacksonException;

/// A body that is to be JSON, and is none.
final class UnreadableBody extends UserError {

    UnreadableBody(JacksonException fault) {
        super(UnreadableJson.sentence(fault));
    }
}
