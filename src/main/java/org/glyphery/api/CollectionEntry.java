package org.glyphery.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.dataset.KeptCount;
import org.glyphery.dataset.OwnCollection;

/// A collection as programs see it.
///
/// @param classes names of those that its drawings may have; none for any
/// @param counts drawings by the names of their classes
/// @param givers drawings by who gave them, of a shared one
record CollectionEntry(
        String name,
        String title,
        List<String> classes,
        String consent,
        boolean shared,
        Instant begun,
        int drawings,
        Map<String, Long> counts,
        Map<String, Long> givers) {

    /// @param kept how many drawings it has
    static CollectionEntry of(OwnCollection collection, List<KeptCount> kept) {
        return new CollectionEntry(
                collection.name().value(),
                collection.title(),
                collection.classes(),
                collection.consent(),
                collection.isShared(),
                collection.begun(),
                KeptCount.sum(kept),
                by(kept, KeptCount::className),
                collection.isShared() ? by(kept, KeptCount::giver) : Map.of());
    }

    private static Map<String, Long> by(List<KeptCount> kept, Function<KeptCount, String> of) {
        return kept.stream()
                .collect(
                        Collectors.groupingBy(
                                of, TreeMap::new, Collectors.summingLong(KeptCount::drawings)));
    }
}
