package org.glyphery.prediction;

/// What whoever changes a served name has seen of it, so that nobody undoes a change unknowingly.
public sealed interface ExpectedRevision {

    /// It is changed whatever it is.
    record Whatever() implements ExpectedRevision {}

    /// There is no such name yet.
    record Absent() implements ExpectedRevision {}

    /// There is such a name.
    record Present() implements ExpectedRevision {}

    /// Nobody has changed it since.
    record Seen(int revision) implements ExpectedRevision {}
}
