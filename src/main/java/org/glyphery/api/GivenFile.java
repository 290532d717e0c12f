package org.glyphery.api;

/// What became of a picture file that was given to a collection.
sealed interface GivenFile {

    /// @param id of what was kept, 32 hexadecimal digits
    record KeptFile(String file, String id) implements GivenFile {}

    /// @param error why nothing was kept, and what to do
    record RefusedPicture(String file, String error) implements GivenFile {}
}
