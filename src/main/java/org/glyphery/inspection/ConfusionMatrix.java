package org.glyphery.inspection;

import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;

/// How often examples of each class were read as each class.
///
/// @param counts [label][predicted]
public record ConfusionMatrix(int[][] counts) {

    /// @param predicted of each example
    static ConfusionMatrix of(Examples examples, int[] predicted, int classes) {
        int[][] counts = new int[classes][classes];
        for (int index = 0; index < predicted.length; index++) {
            counts[examples.label(index)][predicted[index]]++;
        }
        return new ConfusionMatrix(counts);
    }

    public ClassScores scores(int label) {
        int read = IntStream.range(0, counts.length).map(row -> counts[row][label]).sum();
        int present = IntStream.of(counts[label]).sum();
        int right = counts[label][label];
        return new ClassScores(share(right, read), share(right, present));
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }

    /// How many more of each there are here than in the other, [label][predicted].
    ///
    /// @param other of as many classes
    public int[][] minus(ConfusionMatrix other) {
        int classes = counts.length;
        int[][] difference = new int[classes][classes];
        for (int label = 0; label < classes; label++) {
            for (int read = 0; read < classes; read++) {
                difference[label][read] = counts[label][read] - other.counts[label][read];
            }
        }
        return difference;
    }
}
