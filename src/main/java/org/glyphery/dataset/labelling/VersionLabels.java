package org.glyphery.dataset.labelling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.Split;

/// What a version says of its pictures, without these.
///
/// @param labels of each split that has examples, as [Examples#labelsByPlace] has them
public record VersionLabels(List<String> classes, Map<Split, int[]> labels, PictureTags tags) {

    public VersionLabels {
        classes = List.copyOf(classes);
        labels = new EnumMap<>(labels);
    }

    static VersionLabels of(DatasetFacts facts, Map<Split, Examples> splits, PictureTags tags) {
        Map<Split, int[]> labels = new EnumMap<>(Split.class);
        splits.forEach((split, examples) -> labels.put(split, examples.labelsByPlace()));
        return new VersionLabels(facts.classes(), labels, tags);
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
