package org.glyphery.dataset.imports;

/// How far one is in looking at files that have arrived.
public sealed interface LookState {

    /// They are being unpacked and looked at.
    ///
    /// @param examples so far
    record Looking(long examples) implements LookState {}

    /// They hold examples.
    record Recognised(RecognisedFiles files) implements LookState {}

    /// They hold none that can be read so, and why.
    record Unusable(String reason) implements LookState {}
}
