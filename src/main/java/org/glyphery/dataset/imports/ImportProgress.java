package org.glyphery.dataset.imports;

/// How far an import is.
///
/// @param phase what is being done
/// @param done examples so far
/// @param all examples; 0 while they are being counted
public record ImportProgress(Phase phase, long done, long all) {

    /// What an import does, one after the other.
    public enum Phase {
        WAITING,
        UNPACKING,
        COUNTING,
        STORING
    }
}
