package org.glyphery.dataset.imports;

import org.glyphery.Bytes;
import org.glyphery.NumberWords;

/// How far an import is.
///
/// @param phase what is being done
/// @param done examples so far, or bytes while files are being fetched
/// @param all of them; 0 while it is not known how many there are
public record ImportProgress(Phase phase, long done, long all) {

    /// What an import does, one after the other.
    public enum Phase {
        WAITING,
        FETCHING,
        UNPACKING,
        COUNTING,
        STORING
    }

    /// How far it is, as people are told.
    public String words() {
        return switch (phase) {
            case WAITING -> "waiting for its turn";
            case FETCHING ->
                    Bytes.words(done) + (all > 0 ? " of " + Bytes.words(all) : "") + " fetched";
            case UNPACKING -> "unpacking";
            case COUNTING -> NumberWords.count(done) + " examples found";
            case STORING ->
                    "%s of %s examples stored"
                            .formatted(NumberWords.count(done), NumberWords.count(all));
        };
    }
}
