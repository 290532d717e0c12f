package org.glyphery.prediction;

import org.glyphery.UserError;
import org.glyphery.run.Run;

/// Programs that ask under a served name would break by a promotion; whoever means it may say so.
public final class BreakingPromotion extends UserError {

    /// @param difference as [ServingContract#difference] says it
    BreakingPromotion(ServedName name, Run run, String difference) {
        super(
                "Programs that ask for \"%s\" would break: %s %s. Say that this is meant (\"breaking\": true), or serve it under another name."
                        .formatted(name.name(), run.name(), difference));
    }
}
