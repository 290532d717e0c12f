package org.glyphery.dataset;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The words that people have put on pictures of a version.
///
/// @param places of each split, the pictures of each tag by their places among those stored
public record PictureTags(Map<Split, SortedMap<String, SortedSet<Integer>>> places) {

    public static final PictureTags NONE = new PictureTags(Map.of());

    public PictureTags {
        Map<Split, SortedMap<String, SortedSet<Integer>>> copy = new EnumMap<>(Split.class);
        places.forEach((split, tags) -> {
            var ofSplit = new TreeMap<String, SortedSet<Integer>>();
            tags.forEach((tag, tagged) -> ofSplit.put(tag, new TreeSet<>(tagged)));
            if (!ofSplit.isEmpty()) copy.put(split, ofSplit);
        });
        places = copy;
    }

    /// The pictures of each tag of a split.
    public SortedMap<String, SortedSet<Integer>> of(Split split) {
        return places.getOrDefault(split, new TreeMap<>());
    }

    /// The tags of one picture.
    public Set<String> of(Split split, int place) {
        var tags = new TreeSet<String>();
        of(split)
                .forEach((tag, tagged) -> {
                    if (tagged.contains(place)) tags.add(tag);
                });
        return tags;
    }

    /// All tags of a split, in the order of the alphabet.
    public Collection<String> words(Split split) {
        return of(split).keySet();
    }
}
