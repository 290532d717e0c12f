package org.glyphery.dataset.labelling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.Split;

/// What a version says of its pictures, without these.
///
/// @param labels of each split that is stored, as [Examples#labelsByPlace] has them
public record VersionLabels(List<String> classes, Map<Split, int[]> labels, PictureTags tags) {

    public VersionLabels {
        classes = List.copyOf(classes);
        labels = new EnumMap<>(labels);
    }

    /// Splits that are stored stay, with no label at all where the version leaves them out whole.
    ///
    /// @param pictures the version that brought the pictures
    static VersionLabels of(
            DatasetFacts facts, Dataset pictures, Dataset version, PictureTags tags) {
        Map<Split, int[]> labels = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            int places = split.of(pictures).count();
            if (places > 0) labels.put(split, byPlace(split.of(version), places));
        }
        return new VersionLabels(facts.classes(), labels, tags);
    }

    private static int[] byPlace(Examples examples, int places) {
        if (examples.count() > 0) return examples.labelsByPlace();
        int[] none = new int[places];
        Arrays.fill(none, -1);
        return none;
    }

    /// The label of a picture; below zero where this version does not have it.
    int label(Split split, int place) {
        int[] ofSplit = labels.getOrDefault(split, new int[0]);
        return place >= 0 && place < ofSplit.length ? ofSplit[place] : -1;
    }

    /// The name of a picture's class; empty where this version does not have it.
    String className(Split split, int place) {
        int label = label(split, place);
        return label < 0 ? "" : classes.get(label);
    }
}
