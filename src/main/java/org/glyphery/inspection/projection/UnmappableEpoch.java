package org.glyphery.inspection.projection;

import org.glyphery.UserError;

/// A network has no numbers that anything could be told from.
public final class UnmappableEpoch extends UserError {

    UnmappableEpoch(MapQuestion question) {
        super(
                ("The network of %s makes numbers of some pictures that are infinite or none at"
                                + " all, as after a training that diverged. Choose another epoch"
                                + " than %d.")
                        .formatted(question.run().name(), question.epoch()));
    }
}
