package org.glyphery;

import java.util.Optional;
import java.util.stream.Stream;

/// What is behind a failure.
public final class Causes {

    private Causes() {}

    /// The failure itself, and what has caused it, one behind the other.
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /// The first of them of this kind.
    public static <T extends Throwable> Optional<T> first(Class<T> kind, Throwable failure) {
        return of(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
