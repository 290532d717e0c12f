package org.glyphery.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;
import org.glyphery.network.Compute;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Trainer;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;

/// Measures how large the gradient of the mean cross-entropy over 1,000 training examples, of each
/// class its share, is in each layer; they are neither distorted nor is anything dropped, and L2
/// and clipping are left out. Where gradients vanish, norms fall from layer to layer towards the
/// input: Glorot & Bengio 2010, Understanding the difficulty of training deep feedforward neural
/// networks.
///
/// Batch normalisation takes its statistics from batches about as large as the plan's, by the
/// plan's own rule, as in training. A trainer of its own leaves that of the run alone.
final class GradientProbe implements AutoCloseable {

    private static final int MOST_EXAMPLES = 1_000;
    private static final UpdateRule WITHOUT_ARRAYS = new UpdateRule(new Optimizer.Sgd(), 0, 0);
    private static final long NOTHING_TO_DROP = 0;

    private final Examples examples;
    private final int count;
    private final int batches;
    private final Trainer trainer;

    GradientProbe(
            Network network,
            Examples examples,
            int batchSize,
            Compute compute,
            Runnable betweenParts) {
        this.examples = examples.sample(MOST_EXAMPLES);
        count = this.examples.count();
        int ofThatSize = Math.ceilDiv(count, Math.min(batchSize, count));
        batches = Math.clamp(count / network.fewestExamplesNormalised(1), 1, ofThatSize);
        int towers = Math.min(compute.towers(), count / batches); // none without an example
        trainer =
                new Trainer(
                        network.withoutDropout(),
                        WITHOUT_ARRAYS,
                        new Compute(towers, compute.threads()),
                        betweenParts);
    }

    /// One norm a layer that learns anything, in the order of the network. Left out where the
    /// backward pass has lost the numbers: neither a database nor a plot takes infinity.
    List<GradientNorm> measure(int epoch, Weights weights) {
        trainer.load(weights);
        Map<String, Double> squares = new LinkedHashMap<>();
        gradient()
                .forEach((array, values) ->
                        squares.merge(
                                array.substring(0, array.lastIndexOf('/')),
                                sumOfSquares(values),
                                Double::sum));
        List<GradientNorm> norms = new ArrayList<>();
        squares.forEach((layer, sum) -> {
            if (Double.isFinite(sum)) norms.add(new GradientNorm(epoch, layer, Math.sqrt(sum)));
        });
        return norms;
    }

    @Override
    public void close() {
        trainer.close();
    }

    /// The gradient by the names of the arrays.
    private Map<String, double[]> gradient() {
        Map<String, double[]> gradient = new LinkedHashMap<>();
        for (int number = 0; number < batches; number++) {
            int from = (int) ((long) count * number / batches);
            int to = (int) ((long) count * (number + 1) / batches);
            double share = (double) (to - from) / count;
            var ofBatch = trainer.gradients(batch(from, to), NOTHING_TO_DROP);
            for (NamedArray array : ofBatch.arrays()) {
                float[] values = array.values();
                double[] sum =
                        gradient.computeIfAbsent(array.name(), _ -> new double[values.length]);
                for (int index = 0; index < values.length; index++) {
                    sum[index] += share * values[index];
                }
            }
        }
        return gradient;
    }

    private Batch batch(int from, int to) {
        int size = examples.shape().pixels();
        float[] pixels = new float[(to - from) * size];
        int[] labels = new int[to - from];
        for (int index = from; index < to; index++) {
            examples.read(index, pixels, (index - from) * size);
            labels[index - from] = examples.label(index);
        }
        return new Batch(pixels, labels, to - from);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) sum += value * value;
        return sum;
    }
}
