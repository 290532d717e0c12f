package org.glyphery.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.Folders;

/// A version of a dataset that is about to be made of another one.
///
/// @param parent the version that was labelled
/// @param classes their names, in the order of the labels
/// @param labels of each split that is stored, as [Examples#labelsByPlace] has them
/// @param title of the draft that it is made of
public record NewVersion(
        DatasetFacts parent,
        List<String> classes,
        Map<Split, int[]> labels,
        PictureTags tags,
        String title,
        String author,
        Instant made) {

    public NewVersion {
        classes = List.copyOf(classes);
    }

    /// Stores it beside the others, whole or not at all.
    ///
    /// @param pictures the version that brought the pictures
    /// @param whole that version, opened whole
    /// @param others the versions that there are
    /// @throws SameVersion if one of them has the same labels
    DatasetFacts store(
            StoredDatasets stored,
            DatasetFacts pictures,
            Dataset whole,
            List<DatasetFacts> others) {
        if (changesNothing(pictures, whole)) throw new SameVersion(pictures);
        try {
            Path folder = stored.unfinished();
            try {
                Map<String, String> files = VersionFiles.write(folder, labels, tags);
                String contents = pictures.version() + "\n" + classes + "\n" + files;
                String version = DatasetFacts.versionOf(contents);
                DatasetFacts facts =
                        parent.derived(
                                version,
                                classes,
                                new SplitSizes(
                                        size(Split.TRAINING),
                                        size(Split.VALIDATION),
                                        size(Split.TEST)),
                                files,
                                pictures,
                                derivation(pictures, whole.training()));
                for (DatasetFacts other : others) {
                    if (other.version().equals(version)) throw new SameVersion(other);
                }
                stored.publish(folder, facts, new Origin(title, "labels", "", made));
                return facts;
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean changesNothing(DatasetFacts pictures, Dataset whole) {
        return classes.equals(pictures.classes())
                && tags.equals(PictureTags.NONE)
                && labels.entrySet().stream()
                        .allMatch(each ->
                                Arrays.equals(
                                        each.getValue(), each.getKey().of(whole).labelsByPlace()));
    }

    private int size(Split split) {
        return Math.toIntExact(
                Stream.ofNullable(labels.get(split))
                        .flatMapToInt(Arrays::stream)
                        .filter(label -> label >= 0)
                        .count());
    }

    private Derivation derivation(DatasetFacts pictures, Examples training) {
        int classCount = pictures.classes().size();
        int[] before = training.labelsByPlace();
        int[] after = labels.getOrDefault(Split.TRAINING, new int[0]);
        int[] ranks = StratifiedSplit.ranks(before, classCount, pictures.splitSeed());
        List<List<Integer>> leftOut = new ArrayList<>();
        for (int label = 0; label < classCount; label++) {
            int each = label;
            leftOut.add(
                    IntStream.range(0, before.length)
                            .filter(place -> before[place] == each && after[place] < 0)
                            .map(place -> ranks[place])
                            .sorted()
                            .boxed()
                            .toList());
        }
        return new Derivation(
                parent.version(),
                pictures.version(),
                pictures.splits(),
                Arrays.stream(training.labelCounts(classCount)).boxed().toList(),
                leftOut,
                title,
                author,
                made);
    }
}
