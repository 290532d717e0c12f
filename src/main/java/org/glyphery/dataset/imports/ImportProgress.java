package org.glyphery.dataset.imports;

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
}
