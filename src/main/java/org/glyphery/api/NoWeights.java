package org.glyphery.api;

import org.glyphery.UserError;
import org.glyphery.run.Run;

/// The weights of an epoch are not there, or not any more.
final class NoWeights extends UserError {

    NoWeights(Run run, int epoch) {
        super(
                ("There are no weights of epoch %d of %s: of a large network they are kept ten"
                     + " times a run, and of its best and last epoch. Leave the epoch out for the"
                     + " best.")
                        .formatted(epoch, run.name()));
    }
}
