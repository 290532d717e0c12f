package org.glyphery.run;

/// Whose runs come first in the queue.
public enum Priority {
    /// Those of seconds, for which somebody waits.
    SHORT(-1),
    PERSON(0),
    STARTER_SET(1);

    /// The number that is stored; lower comes first.
    final int rank;

    Priority(int rank) {
        this.rank = rank;
    }
}
