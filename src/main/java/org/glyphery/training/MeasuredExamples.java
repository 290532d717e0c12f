package org.glyphery.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Trainer;

/// Some training examples, of each class its share, on which a network is measured; they are not
/// distorted. Their batches are about as large as the plan's, so that batch normalisation takes its
/// statistics as in training.
final class MeasuredExamples {

    private final Examples examples;
    private final int batches;

    /// @param most how many are taken, where there are as many
    /// @param batchSize of the plan
    /// @param fewest that a batch must have
    MeasuredExamples(Examples training, int most, int batchSize, int fewest) {
        examples = training.sample(most);
        int count = examples.count();
        int ofThatSize = Math.ceilDiv(count, Math.min(batchSize, count));
        batches = Math.clamp(count / fewest, 1, ofThatSize);
    }

    int count() {
        return examples.count();
    }

    /// The smallest of the batches has this many.
    int smallestBatch() {
        return count() / batches;
    }

    /// The gradient of their mean cross-entropy, with the trainer's present weights.
    MeanGradient gradient(Trainer trainer, long dropoutKey) {
        Map<String, double[]> gradient = new LinkedHashMap<>();
        for (int number = 0; number < batches; number++) {
            int from = (int) ((long) count() * number / batches);
            int to = (int) ((long) count() * (number + 1) / batches);
            double share = (double) (to - from) / count();
            var ofBatch = trainer.gradients(batch(from, to), dropoutKey);
            for (NamedArray array : ofBatch.arrays()) {
                float[] values = array.values();
                double[] sum =
                        gradient.computeIfAbsent(array.name(), _ -> new double[values.length]);
                for (int index = 0; index < values.length; index++) {
                    sum[index] += share * values[index];
                }
            }
        }
        return new MeanGradient(gradient);
    }

    /// Those from one place to another.
    Batch batch(int from, int to) {
        int[] labels = IntStream.range(from, to).map(examples::label).toArray();
        return new Batch(examples.pictures(from, to - from), labels, to - from);
    }
}
