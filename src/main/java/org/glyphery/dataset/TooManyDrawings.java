package org.glyphery.dataset;

import org.glyphery.UserError;

/// There are as many kept drawings as there can be.
public final class TooManyDrawings extends UserError {

    private TooManyDrawings(String message) {
        super(message);
    }

    static TooManyDrawings inCollection(int most) {
        return new TooManyDrawings(
                "At most %,d drawings are kept here, and these would be more. Remove some of them first."
                        .formatted(most));
    }

    static TooManyDrawings inAll(int most) {
        return new TooManyDrawings(
                "All collections together hold at most %,d drawings, and these would be more. Erase one that nobody needs first."
                        .formatted(most));
    }
}
