package org.glyphery.run;

import org.glyphery.UserError;

/// The weights of an epoch are not there, or not any more.
public final class NoWeights extends UserError {

    public NoWeights(Run run, int epoch) {
        super(
                ("There are no weights of epoch %d of %s: of a large network they are kept ten"
                     + " times a run, and of its best and last epoch, and others can be freed on"
                     + " the page Storage. Leave the epoch out for the best.")
                        .formatted(epoch, run.name()));
    }
}
