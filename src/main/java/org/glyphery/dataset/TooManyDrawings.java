package org.glyphery.dataset;

import org.glyphery.UserError;

/// There are as many kept drawings as there can be.
public final class TooManyDrawings extends UserError {

    TooManyDrawings(int most) {
        super(
                "%,d drawings are kept here, and no more can be. Remove some of them under the pad, then keep this one."
                        .formatted(most));
    }
}
