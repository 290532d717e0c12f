package org.glyphery.prediction;

import java.time.Instant;
import java.util.OptionalInt;

/// One change of a served name.
///
/// @param revision changes so far, from 1 on
/// @param version that answers since; of a deletion the one that had answered
/// @param backTo the revision that a rollback brings back; absent where none was before
/// @param origin who made it, as far as the server can tell
/// @param note by whoever made it; empty where there is none
public record ServedChange(
        int revision,
        NameAction kind,
        ServedVersion version,
        OptionalInt backTo,
        Instant when,
        String origin,
        String note) {

    /// What was done.
    public enum NameAction {
        PROMOTED("promoted"),
        ROLLED_BACK("rolled back"),
        DELETED("deleted");

        private final String words;

        NameAction(String words) {
            this.words = words;
        }

        /// The kind as people and programs read it.
        public String words() {
            return words;
        }
    }
}
