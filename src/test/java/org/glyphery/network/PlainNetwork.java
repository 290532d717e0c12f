package org.glyphery.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.Layer.Binarise;
import org.glyphery.network.Layer.ConstantFactor;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.Dropout;
import org.glyphery.network.Layer.Flatten;
import org.glyphery.network.Layer.GlobalPooling;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network.PlacedLayer;

/// The same network in plain Java and double precision, written out from the definitions, slowly;
/// what TensorFlow computes is checked against it.
final class PlainNetwork {

    /// Far below every distance to a kink, far above rounding.
    private static final double STEP = 1e-5;

    private final Network network;
    private final Consumer<double[]> watches;
    private final Map<String, double[]> parameters = new HashMap<>();
    private final PlainSequences sequences = new PlainSequences(this::array, new HashMap<>());
    private final PlainNormalisations normalisations = new PlainNormalisations(this::array);
    private final Map<String, double[][]> outputs = new HashMap<>();
    private double labelSmoothing;

    PlainNetwork(Network network, Weights weights) {
        this(network, weights, _ -> {});
    }

    /// @param watches is told the input of every activation, example by example
    PlainNetwork(Network network, Weights weights, Consumer<double[]> watches) {
        this.network = network;
        this.watches = watches;
        for (NamedArray array : weights.arrays()) {
            double[] values = new double[array.values().length];
            for (int index = 0; index < values.length; index++) {
                values[index] = array.values()[index];
            }
            parameters.put(array.name(), values);
        }
    }

    /// From now on this share of every label is spread evenly over all classes.
    PlainNetwork smoothing(double share) {
        labelSmoothing = share;
        return this;
    }

    /// Mean cross-entropy with the statistics of the batch, no dropout.
    double loss(Batch batch) {
        double[][] logits = logits(batch, true);
        double sum = 0;
        for (int example = 0; example < batch.size(); example++) {
            double exponentials = 0;
            for (double logit : logits[example]) {
                exponentials += Math.exp(logit);
            }
            double ofLabel = logits[example][batch.labels()[example]];
            double ofAll = Arrays.stream(logits[example]).average().orElseThrow();
            double expected = (1 - labelSmoothing) * ofLabel + labelSmoothing * ofAll;
            sum += Math.log(exponentials) - expected;
        }
        return sum / batch.size();
    }

    /// The gradient by central finite differences of the loss.
    double[] gradient(String parameter, Batch batch) {
        double[] values = array(parameter);
        double[] gradient = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            double value = values[index];
            values[index] = value + STEP;
            double above = loss(batch);
            values[index] = value - STEP;
            double below = loss(batch);
            values[index] = value;
            gradient[index] = (above - below) / (2 * STEP);
        }
        return gradient;
    }

    /// @return `[size, classes]`
    double[][] logits(Batch batch, boolean training) {
        int pixels = network.input().pixels();
        double[][] values = new double[batch.size()][pixels];
        for (int example = 0; example < batch.size(); example++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                values[example][pixel] = batch.pixels()[example * pixels + pixel];
            }
        }
        return through(network.layers(), values, training);
    }

    private double[][] through(List<PlacedLayer> layers, double[][] inputs, boolean training) {
        double[][] values = inputs;
        for (PlacedLayer layer : layers) {
            values = apply(layer, values, training);
            outputs.put(layer.name(), values);
        }
        return values;
    }

    /// What a layer gave the last time, `[size][...]`.
    double[][] output(String layer) {
        return Objects.requireNonNull(outputs.get(layer));
    }

    /// What a gate or state was for the last example of the last time, `[steps, units]`.
    double[] part(String name) {
        return Objects.requireNonNull(sequences.parts().get(name));
    }

    /// The logits if a layer gave this; the statistics are the running ones.
    double[][] logitsFrom(String layer, double[][] given) {
        var names = network.layers().stream().map(PlacedLayer::name).toList();
        var after = network.layers().subList(names.indexOf(layer) + 1, names.size());
        return through(after, given, false);
    }

    private double[][] apply(PlacedLayer placed, double[][] values, boolean training) {
        if (placed.layer() instanceof BatchNormalisation) {
            return normalisations.apply(placed, values, training);
        }
        if (placed.layer() instanceof Residual) {
            return sums(values, through(placed.within(), values, training));
        }
        double[][] results = new double[values.length][];
        for (int example = 0; example < values.length; example++) {
            results[example] = apply(placed, values[example]);
        }
        return results;
    }

    private static double[][] sums(double[][] one, double[][] other) {
        double[][] sums = new double[one.length][];
        for (int example = 0; example < one.length; example++) {
            double[] left = one[example];
            double[] right = other[example];
            sums[example] = new double[left.length];
            Arrays.setAll(sums[example], index -> left[index] + right[index]);
        }
        return sums;
    }

    private double[] apply(PlacedLayer placed, double[] values) {
        return switch (placed.layer()) {
            case Convolution convolution -> convolved(placed, convolution, values);
            case Pooling pooling -> pooled(placed, pooling, values);
            case GlobalPooling(var kind) -> pooledWhole(placed, kind, values);
            case ConstantFactor(double factor) ->
                    Arrays.stream(values).map(value -> factor * value).toArray();
            case Activate(var activation) -> {
                watches.accept(values);
                yield PlainActivations.activated(activation, values);
            }
            case Dense dense -> dense(placed, dense, values);
            case Binarise _ -> Arrays.stream(values).map(value -> value >= 0.5 ? 1 : 0).toArray();
            case SequenceLayer _ -> sequences.apply(placed, values);
            case Dropout _, Flatten _ -> values;
            case BatchNormalisation _, Residual _ ->
                    throw new IllegalStateException("Needs the whole batch");
        };
    }

    private double[] dense(PlacedLayer placed, Dense dense, double[] values) {
        double[] kernel = array(placed.name() + "/kernel");
        double[] sums =
                dense.bias() ? array(placed.name() + "/bias").clone() : new double[dense.units()];
        for (int input = 0; input < values.length; input++) {
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += values[input] * kernel[input * sums.length + unit];
            }
        }
        return sums;
    }

    private double[] convolved(PlacedLayer placed, Convolution convolution, double[] values) {
        Maps from = (Maps) placed.input();
        Maps to = (Maps) placed.output();
        double[] kernel = array(placed.name() + "/kernel");
        int top = before(convolution, from.height(), to.height());
        int left = before(convolution, from.width(), to.width());
        double[] sums = new double[(int) to.size()];
        for (int index = 0; index < sums.length; index++) {
            int out = index % to.channels();
            int x = index / to.channels() % to.width() * convolution.stride() - left;
            int y = index / to.channels() / to.width() * convolution.stride() - top;
            double sum = convolution.bias() ? array(placed.name() + "/bias")[out] : 0;
            for (int place = 0; place < convolution.kernel() * convolution.kernel(); place++) {
                int row = y + place / convolution.kernel();
                int column = x + place % convolution.kernel();
                if (row < 0 || row >= from.height() || column < 0 || column >= from.width()) {
                    continue;
                }
                for (int in = 0; in < from.channels(); in++) {
                    double weight = kernel[(place * from.channels() + in) * to.channels() + out];
                    sum += weight * values[(row * from.width() + column) * from.channels() + in];
                }
            }
            sums[index] = sum;
        }
        return sums;
    }

    /// Zeros before the picture: half of those that the last place needs, the smaller half.
    private static int before(Convolution convolution, int from, int to) {
        return switch (convolution.padding()) {
            case ZERO ->
                    Math.max(0, (to - 1) * convolution.stride() + convolution.kernel() - from) / 2;
            case VALID -> 0;
        };
    }

    private static double[] pooled(PlacedLayer placed, Pooling pooling, double[] values) {
        Maps from = (Maps) placed.input();
        Maps to = (Maps) placed.output();
        double[] results = new double[(int) to.size()];
        for (int index = 0; index < results.length; index++) {
            int channel = index % to.channels();
            int x = index / to.channels() % to.width() * pooling.stride();
            int y = index / to.channels() / to.width() * pooling.stride();
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int inside = 0;
            for (int place = 0; place < pooling.kernel() * pooling.kernel(); place++) {
                int row = y + place / pooling.kernel();
                int column = x + place % pooling.kernel();
                if (row >= from.height() || column >= from.width()) continue;
                inside++;
                double value = values[(row * from.width() + column) * from.channels() + channel];
                largest = Math.max(largest, value);
                sum += value;
            }
            results[index] =
                    switch (pooling.kind()) {
                        case MAX -> largest;
                        case AVERAGE -> sum / inside;
                    };
        }
        return results;
    }

    private static double[] pooledWhole(PlacedLayer placed, PoolingKind kind, double[] values) {
        int channels = (int) placed.output().size();
        double[] results = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            int place = channel;
            var ofChannel =
                    IntStream.range(0, values.length)
                            .filter(index -> index % channels == place)
                            .mapToDouble(index -> values[index])
                            .summaryStatistics();
            results[channel] =
                    switch (kind) {
                        case MAX -> ofChannel.getMax();
                        case AVERAGE -> ofChannel.getAverage();
                    };
        }
        return results;
    }

    private double[] array(String name) {
        double[] values = parameters.get(name);
        if (values == null) {
            throw new IllegalArgumentException("No parameter is named " + name);
        }
        return values;
    }
}
