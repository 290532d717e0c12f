package org.glyphery.prediction;

import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;

/// What is said of a change to a served name by whoever makes it.
///
/// @param expected what that person or program has seen
/// @param origin where the change came from, as far as the server can tell
/// @param note why; empty where nothing was said
public record ChangeNote(ExpectedRevision expected, String origin, String note) {

    /// The longest note, in characters.
    public static final int LONGEST = 500;

    public ChangeNote {
        OneLine.require("note", note);
        if (note.length() > LONGEST) {
            throw new InvalidSetting(
                    "note", "at most %d characters".formatted(LONGEST), note.length());
        }
    }
}
