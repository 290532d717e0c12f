package org.glyphery.dataset.labelling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.Split;

/// The labels that a version has which is made of a draft: merged classes are gone, and those that
/// are left are numbered anew, in their order.
final class DraftVersion {

    private final DraftState state;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    DraftVersion(DraftState state) {
        this.state = state;
        for (int label : state.classes().left()) numbers.put(label, numbers.size());
    }

    /// @throws UnsuitableDraft if people disagree, nothing is left to train on, or its classes
    ///   cannot be told apart
    VersionLabels labels() {
        int disputed = state.disputed();
        if (disputed > 0) throw UnsuitableDraft.disputed(disputed);
        Map<Split, int[]> labels = new EnumMap<>(Split.class);
        state.version().labels().forEach((split, before) -> labels.put(split, of(split, before)));
        int[] training = labels.getOrDefault(Split.TRAINING, new int[0]);
        if (Arrays.stream(training).noneMatch(label -> label >= 0)) throw UnsuitableDraft.empty();
        List<String> classes = state.classes().names();
        requireApart(classes);
        return new VersionLabels(classes, labels, tags(labels));
    }

    private static void requireApart(List<String> classes) {
        if (classes.size() < 2) throw UnsuitableDraft.oneClass(classes.getFirst());
        Set<String> known = new HashSet<>();
        for (String name : classes) {
            if (!known.add(name.toLowerCase(Locale.ROOT))) throw UnsuitableDraft.sameName(name);
        }
    }

    private int[] of(Split split, int[] before) {
        int[] after = new int[before.length];
        for (int place = 0; place < before.length; place++) {
            int label = before[place] < 0 ? -1 : state.classes().leadsTo(before[place]);
            after[place] = label < 0 ? -1 : number(label);
        }
        state.of(split)
                .forEach((place, picture) -> {
                    Stance stance = picture.stance();
                    after[place] =
                            stance.isExcluded()
                                    ? -1
                                    : number(state.classes().leadsTo(stance.label()));
                });
        return after;
    }

    private int number(int label) {
        return numbers.getOrDefault(label, -1);
    }

    private PictureTags tags(Map<Split, int[]> labels) {
        Map<Split, SortedMap<String, SortedSet<Integer>>> all = new EnumMap<>(Split.class);
        labels.forEach((split, ofSplit) -> {
            SortedMap<String, SortedSet<Integer>> tags = new TreeMap<>();
            state.version()
                    .tags()
                    .of(split)
                    .forEach((tag, tagged) -> tags.put(tag, new TreeSet<>(tagged)));
            state.of(split)
                    .forEach((place, picture) -> {
                        tags.values().forEach(tagged -> tagged.remove(place));
                        picture.tags()
                                .forEach(tag ->
                                        tags.computeIfAbsent(tag, _ -> new TreeSet<>()).add(place));
                    });
            tags.values().forEach(tagged -> tagged.removeIf(place -> ofSplit[place] < 0));
            tags.values().removeIf(Set::isEmpty);
            all.put(split, tags);
        });
        return new PictureTags(all);
    }
}
