package org.glyphery.prediction;

import org.glyphery.UserError;
import org.glyphery.run.ModelName;

/// Somebody else has changed a served name since it was looked at.
public final class StaleRevision extends UserError {

    StaleRevision(ServedName now) {
        super(
                "\"%s\" has been changed meanwhile: it is at revision %d now, and version %d answers. Look at it again, then change it."
                        .formatted(now.name(), now.revision(), now.current().number()));
    }

    private StaleRevision(String message) {
        super(message);
    }

    static StaleRevision gone(ModelName name) {
        return new StaleRevision(
                "Nothing is served under the name \"%s\" any more, or yet. Look again, then change it."
                        .formatted(name));
    }
}
