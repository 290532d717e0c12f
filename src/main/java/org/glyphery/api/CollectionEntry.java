package org.glyphery.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;

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

    static CollectionEntry of(OwnCollection collection, List<OwnExample> drawings) {
        return new CollectionEntry(
                collection.name().value(),
                collection.title(),
                collection.classes(),
                collection.consent(),
                collection.isShared(),
                collection.begun(),
                drawings.size(),
                drawings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OwnExample::className,
                                        TreeMap::new,
                                        Collectors.counting())),
                collection.isShared()
                        ? drawings.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                OwnExample::giver,
                                                TreeMap::new,
                                                Collectors.counting()))
                        : Map.of());
    }
}
