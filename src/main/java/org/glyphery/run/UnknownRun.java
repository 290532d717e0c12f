package org.glyphery.run;

import org.glyphery.UserError;

/// There is no run with this id.
public final class UnknownRun extends UserError {

    public UnknownRun(String id) {
        super(
                "There is no run \"%s\"; it may have been deleted. The Runs page lists all runs."
                        .formatted(id));
    }
}
