package org.glyphery.dataset;

import java.util.List;

/// How many drawings of one class somebody gave to a collection.
///
/// @param giver empty where nobody says who gives
/// @param drawings 1 or more
public record KeptCount(CollectionName collection, String className, String giver, long drawings) {

    /// How many they are together.
    public static int sum(List<KeptCount> counts) {
        return Math.toIntExact(counts.stream().mapToLong(KeptCount::drawings).sum());
    }
}
