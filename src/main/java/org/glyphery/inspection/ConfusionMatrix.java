package org.glyphery.inspection;

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
}
