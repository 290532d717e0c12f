package org.glyphery.training;

import java.util.Optional;
import java.util.function.Function;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;
import org.glyphery.network.Softmax;

/// What a network answers for every example of a split.
///
/// @param labels the predicted label of each example
/// @param scores absent for an empty split
public record Evaluation(int[] labels, Optional<Scores> scores) {

    private static final int CHUNK = Training.LARGEST_EVALUATION;

    /// @param logits from a batch to [size, classes]; labels in the batch are not looked at
    /// @param sha256 of the examples; absent where they are a part of a split
    /// @param listener hears the logits of each
    static Evaluation of(
            Function<Batch, float[]> logits,
            Examples examples,
            Optional<String> sha256,
            int classes,
            AnswerListener listener) {
        int count = examples.count();
        int size = examples.shape().pixels();
        float[] pixels = new float[Math.min(CHUNK, count) * size];
        int[] labels = new int[count];
        double crossEntropy = 0;
        int right = 0;
        for (int first = 0; first < count; first += CHUNK) {
            int chunk = Math.min(CHUNK, count - first);
            for (int index = 0; index < chunk; index++) {
                examples.read(first + index, pixels, index * size);
            }
            float[] rows = logits.apply(new Batch(pixels, labels, chunk));
            for (int row = 0; row < chunk; row++) {
                int label = examples.label(first + row);
                labels[first + row] = Softmax.label(rows, row, classes);
                crossEntropy += Softmax.crossEntropy(rows, row, classes, label);
                right += labels[first + row] == label ? 1 : 0;
                listener.answered(rows, row, label);
            }
        }
        return new Evaluation(
                labels,
                count == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Scores(crossEntropy / count, (double) right / count, sha256)));
    }
}
