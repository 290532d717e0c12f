package org.glyphery;

/// The settings ask for a key and let everybody in at the same time.
final class ContradictingAccess extends UserError {

    ContradictingAccess() {
        super(
                "The settings %s and %s=true contradict each other: leave one of them out."
                        .formatted(Access.KEY, Access.OPEN));
    }
}
