package org.glyphery.study.labels;

import java.util.Optional;

/// What networks say of every example of a split, by index.
///
/// @param predicted the most probable class
/// @param losses the cross-entropy of the label, nats
/// @param confidences the probability of the most probable class
/// @param doubts absent where the networks have learned from these labels
public record SplitReading(
        int[] predicted, float[] losses, float[] confidences, Optional<LabelDoubts> doubts) {

    /// @param isLearned whether the networks have learned from these labels
    static SplitReading of(ProbabilityTable table, int[] labels, boolean isLearned) {
        int[] predicted = new int[labels.length];
        float[] losses = new float[labels.length];
        float[] confidences = new float[labels.length];
        for (int index = 0; index < labels.length; index++) {
            predicted[index] = table.label(index);
            float ofLabel = Math.max(Float.MIN_VALUE, table.get(index, labels[index]));
            losses[index] = (float) -Math.log(ofLabel);
            confidences[index] = table.get(index, predicted[index]);
        }
        return new SplitReading(
                predicted,
                losses,
                confidences,
                isLearned ? Optional.empty() : Optional.of(ConfidentLearning.of(table, labels)));
    }
}
