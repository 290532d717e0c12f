package org.glyphery.run;

import org.glyphery.UserError;
import org.glyphery.training.Parent;

/// A run was to go on from weights that are not kept.
public final class UnknownParent extends UserError {

    UnknownParent(Parent parent) {
        super(
                "The weights of epoch %d of the run %s, from which this one goes on, are not kept. Choose another epoch, or train from the beginning."
                        .formatted(parent.epoch(), parent.run()));
    }
}
