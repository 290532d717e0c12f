package org.glyphery.inspection.familiarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Softmax;
import org.glyphery.network.Weights;

/// Training examples as a network's last dense layer sees them, and how strange pictures are beside
/// them. Two things make a picture strange: that its energy is high, so that no class is spoken for
/// (Liu et al. 2020, arXiv:2010.03759), and that it lies in another direction than the examples
/// (Sun et al. 2022, arXiv:2204.06507).
///
/// @param rows [examples, components], their directions
/// @param indices of the examples in the training split
record LearnedExamples(Directions directions, float[] rows, int[] indices, StrangenessScale scale) {

    /// The distance is that to the third of the nearest: one with a wrong label makes nothing
    /// familiar.
    private static final int NEIGHBOURS = 3;

    private static final String ROWS = "rows";
    private static final String INDICES = "indices";

    /// What is known of one picture.
    ///
    /// @param share of the validation examples that are less strange
    /// @param nearest indices in the training split of the examples nearest to it
    record Beside(double share, List<Integer> nearest) {}

    /// @throws IllegalArgumentException if these are no arrays that [#arrays] has made
    static LearnedExamples of(Weights kept) {
        float[] indices = kept.get(INDICES).values();
        return new LearnedExamples(
                Directions.of(kept),
                kept.get(ROWS).values(),
                IntStream.range(0, indices.length).map(place -> (int) indices[place]).toArray(),
                StrangenessScale.of(kept));
    }

    List<NamedArray> arrays() {
        var arrays = new ArrayList<NamedArray>();
        arrays.addAll(directions.arrays());
        arrays.add(new NamedArray(ROWS, List.of(indices.length, directions.count()), rows));
        arrays.add(NamedArray.of(INDICES, List.of(indices.length), indices));
        arrays.addAll(scale.arrays());
        return arrays;
    }

    /// @param row of the picture among those that were seen
    Beside beside(Embedded seen, int row) {
        int width = seen.width();
        float[] own = Arrays.copyOfRange(seen.embeddings(), row * width, (row + 1) * width);
        var nearest = NearestDirections.of(rows, directions.of(own, 1), NEIGHBOURS);
        return new Beside(
                scale.share(energy(seen, row), nearest.distance()),
                IntStream.of(nearest.places()).mapToObj(place -> indices[place]).toList());
    }

    /// Minus how strongly the logits speak for any class.
    static double energy(Embedded seen, int row) {
        return -Softmax.logSum(seen.logits(), row, seen.classes());
    }

    /// How far the direction of a picture is from those of examples.
    ///
    /// @param row one number a component
    static double distance(float[] rows, float[] row) {
        return NearestDirections.of(rows, row, NEIGHBOURS).distance();
    }
}
