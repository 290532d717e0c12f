package org.glyphery.dataset;

import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// The collection that a drawing is given to, and by whom.
///
/// @param giver as they call themselves; empty where nobody asks
public record Gift(CollectionName collection, String giver) {

    public static final int LONGEST_GIVER = 60;

    /// A gift to "my digits", by whoever sits there.
    public static final Gift MINE = new Gift(CollectionName.MINE, "");

    public Gift {
        giver = giver.strip();
        OneLine.require("name of whoever gives it", giver);
        if (giver.length() > LONGEST_GIVER) {
            throw new InvalidSetting(
                    "name of whoever gives it",
                    "at most %d characters long".formatted(LONGEST_GIVER),
                    giver.length() + " characters long");
        }
    }
}
