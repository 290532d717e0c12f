package org.glyphery.dataset;

import org.glyphery.UserError;

/// There are as many kept drawings as there can be.
public final class TooManyDrawings extends UserError {

    private TooManyDrawings(String message) {
        super(message);
    }

    static TooManyDrawings inCollection(int most) {
        return new TooManyDrawings(
                "%,d drawings are kept here, and no more can be. Remove some of them under the pad, then keep this one."
                        .formatted(most));
    }

    static TooManyDrawings inAll(int most) {
        return new TooManyDrawings(
                "The collections hold %,d drawings together, and no more can be kept. Erase one that nobody needs, then keep this one."
                        .formatted(most));
    }
}
