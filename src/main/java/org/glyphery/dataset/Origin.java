package org.glyphery.dataset;

import java.time.Instant;

/// The place that a stored dataset came from, and what was done to its pictures.
///
/// @param file the name of the file or folder that was read
/// @param format what it held, "IDX"
/// @param fitted how pictures were brought to one shape, in words; empty where they had it
public record Origin(String file, String format, String fitted, Instant imported) {

    private static final String COLLECTION = "collection";

    /// A version that is made of a collection.
    static Origin ofCollection(String title, Instant made) {
        return new Origin(title, COLLECTION, "", made);
    }

    /// Whether it was made of what people kept here.
    boolean isCollection() {
        return format.equals(COLLECTION);
    }
}
