package org.glyphery;

import java.util.Optional;

/// Which Glyphery this is.
public final class Release {

    private Release() {}

    /// The version, which the jar's manifest tells; absent where the classes come from elsewhere,
    /// as in development.
    public static Optional<String> version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
    }
}
