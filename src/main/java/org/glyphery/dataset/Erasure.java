package org.glyphery.dataset;

import java.util.Optional;

/// What is erased for good: all of a collection, or what one person gave to it.
///
/// @param giver absent for everybody
public record Erasure(CollectionName collection, Optional<String> giver) {

    /// Everything in a collection.
    public static Erasure ofAll(CollectionName collection) {
        return new Erasure(collection, Optional.empty());
    }

    /// All that one person gave to a collection.
    public static Erasure of(Gift gift) {
        return new Erasure(gift.collection(), Optional.of(gift.giver()));
    }

    /// Whether it erases what was given so.
    public boolean isOf(Gift gift) {
        return collection.equals(gift.collection()) && giver.map(gift.giver()::equals).orElse(true);
    }
}
