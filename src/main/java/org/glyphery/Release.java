package org.glyphery;

import java.util.Optional;

/// Which Glyphery this is.
public final class Release {

    private Release() {}

    /// From the jar's manifest; absent where the classes come from elsewhere, as in development.
    public static Optional<String> version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
    }
}
