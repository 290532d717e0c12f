package org.glyphery;

/// The server would listen where other machines reach it, and nothing would keep them out.
final class UnguardedAddress extends UserError {

    UnguardedAddress(String address) {
        super(
                """
                Glyphery is told to listen at %s, where other machines reach it and could delete everything: \
                set a secret of 16 characters or more as %s (or as the environment variable \
                GLYPHERY_ACCESS_KEY), or let everybody in with --%s=true, \
                or leave server.address at 127.0.0.1.\
                """
                        .formatted(
                                address.isBlank() ? "every address" : address,
                                Access.KEY,
                                Access.OPEN));
    }
}
