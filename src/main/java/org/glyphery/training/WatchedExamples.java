package org.glyphery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.network.Batch;

/// Twenty examples on which a training is watched, the same whenever they are chosen: as many of
/// each class, from the one that is most like the mean picture of its class to the one that is
/// least like it. They are of the test split, or of validation where there is no test split. Where
/// there are more than twenty classes, they are of the first twenty.
///
/// @param split that they are of
/// @param indices in that split; first those most like their class, class by class
public record WatchedExamples(Split split, Examples examples, List<Integer> indices) {

    /// How many there are at most.
    public static final int MOST = 20;

    /// Examples of the split among which they are chosen.
    private static final int LOOKED_AT = 1_000;

    public WatchedExamples {
        indices = List.copyOf(indices);
    }

    public static WatchedExamples of(Dataset dataset) {
        Split split = split(dataset);
        Examples examples = split.of(dataset);
        int classes = dataset.classes().size();
        int each = Math.max(1, MOST / classes);
        List<List<Integer>> byClass = byClass(examples, classes);
        List<List<Integer>> chosen =
                byClass.stream().map(all -> spread(byLikeness(examples, all), each)).toList();
        List<Integer> indices = new ArrayList<>();
        for (int rank = 0; rank < each; rank++) {
            for (List<Integer> ofClass : chosen) {
                if (rank < ofClass.size()) indices.add(ofClass.get(rank));
            }
        }
        return new WatchedExamples(
                split, examples, indices.subList(0, Math.min(MOST, indices.size())));
    }

    private static Split split(Dataset dataset) {
        if (dataset.test().count() > 0) return Split.TEST;
        return dataset.validation().count() > 0 ? Split.VALIDATION : Split.TRAINING;
    }

    private static List<List<Integer>> byClass(Examples examples, int classes) {
        List<List<Integer>> byClass = new ArrayList<>();
        for (int label = 0; label < classes; label++) byClass.add(new ArrayList<>());
        int[] looked = examples.drawn(LOOKED_AT);
        Arrays.sort(looked);
        for (int index : looked) byClass.get(examples.label(index)).add(index);
        return byClass;
    }

    /// The one that is most like their mean first.
    private static List<Integer> byLikeness(Examples examples, List<Integer> ofClass) {
        int size = examples.shape().pixels();
        float[] pixels = new float[size];
        double[] mean = new double[size];
        for (int index : ofClass) {
            examples.read(index, pixels, 0);
            for (int place = 0; place < size; place++) mean[place] += pixels[place];
        }
        for (int place = 0; place < size; place++) mean[place] /= ofClass.size();
        Map<Integer, Double> distances = new HashMap<>();
        for (int index : ofClass) {
            examples.read(index, pixels, 0);
            double distance = 0;
            for (int place = 0; place < size; place++) {
                distance += (pixels[place] - mean[place]) * (pixels[place] - mean[place]);
            }
            distances.put(index, distance);
        }
        return ofClass.stream().sorted(Comparator.comparingDouble(distances::get)).toList();
    }

    /// Some of them, as far apart as they can be; of one alone, that in the middle.
    private static List<Integer> spread(List<Integer> all, int most) {
        if (all.size() <= most) return all;
        if (most == 1) return List.of(all.get(all.size() / 2));
        return IntStream.range(0, most)
                .mapToObj(place -> all.get(place * (all.size() - 1) / (most - 1)))
                .toList();
    }

    /// How many there are.
    public int count() {
        return indices.size();
    }

    /// What one of them is, by its place.
    public int label(int place) {
        return examples.label(indices.get(place));
    }

    /// All of them as a network reads them.
    Batch batch() {
        int[] chosen = indices.stream().mapToInt(index -> index).toArray();
        int[] labels = IntStream.of(chosen).map(examples::label).toArray();
        return new Batch(examples.select(chosen).pictures(0, chosen.length), labels, chosen.length);
    }
}
