package org.glyphery.run;

import org.glyphery.UserError;

/// There is no race with this id.
public final class UnknownRace extends UserError {

    /// @param written what cannot be the id of a race, or is that of none
    UnknownRace(String written) {
        super(
                "There is no race \"%s\"; its runs may have been deleted. The Runs page lists all runs."
                        .formatted(written));
    }
}
