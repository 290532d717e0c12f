package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.Layer.Binarise;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.Dropout;
import org.glyphery.network.Layer.Flatten;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Flat;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network.PlacedLayer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.BiasAdd;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/// One way through a network's layers, as graph operations on given parameters. Made for one use:
/// evaluating, or one tower of training.
final class ForwardPass {

    /// How this pass differs from another on the same parameters.
    sealed interface Mode {

        /// Running statistics, no dropout.
        record EvaluatingMode() implements Mode {}

        /// Statistics of the batch, dropout on.
        ///
        /// @param dropoutKey scalar int64, another one each step
        record TrainingMode(int tower, Operand<TInt64> dropoutKey) implements Mode {}
    }

    /// What batch normalisation saw in this pass.
    ///
    /// @param layer the layer's name
    record BatchStatistics(String layer, Operand<TFloat32> mean, Operand<TFloat32> variance) {}

    private final Ops tf;
    private final Function<String, ? extends Operand<TFloat32>> parameters;
    private final Mode mode;
    private final List<BatchStatistics> statistics = new ArrayList<>();
    private Optional<RecurrentStack> recurrent = Optional.empty();

    ForwardPass(Ops tf, Function<String, ? extends Operand<TFloat32>> parameters, Mode mode) {
        this.tf = tf;
        this.parameters = parameters;
        this.mode = mode;
    }

    List<BatchStatistics> statistics() {
        return statistics;
    }

    /// The layers whose backward pass is written out, where there are any.
    Optional<RecurrentStack> recurrent() {
        return recurrent;
    }

    /// @param pixels [batch, height, width, channels]
    /// @return [batch, classes]
    Operand<TFloat32> logits(Network network, Operand<TFloat32> pixels) {
        List<PlacedLayer> layers = network.layers();
        Operand<TFloat32> values = pixels;
        int index = 0;
        while (index < layers.size()) {
            if (layers.get(index).layer() instanceof SequenceLayer) {
                int end = index;
                while (layers.get(end).layer() instanceof SequenceLayer) end++;
                values = lastOutput(layers.subList(index, end), values);
                index = end;
            } else if (poolsEarly(layers, index)) {
                values = pooledEarly(layers.subList(index, index + 3), values);
                index += 3;
            } else {
                values = apply(layers.get(index), values);
                index += 1;
            }
        }
        return values;
    }

    /// [batch, units]
    private Operand<TFloat32> lastOutput(List<PlacedLayer> layers, Operand<TFloat32> values) {
        var stack = new RecurrentStack(tf, parameters, layers, values);
        recurrent = Optional.of(stack);
        return tf.linalg.transpose(stack.lastOutput(), tf.constant(new int[] {1, 0}));
    }

    /// Max pooling commutes with a bias per channel and with a monotone activation; before them, it
    /// leaves them a fraction of the work.
    private static boolean poolsEarly(List<PlacedLayer> layers, int index) {
        return index + 2 < layers.size()
                && layers.get(index).layer() instanceof Convolution
                && layers.get(index + 1).layer() instanceof Activate(var activation)
                && activation.monotone()
                && layers.get(index + 2).layer() instanceof Pooling(var kind, _, _)
                && kind == PoolingKind.MAX;
    }

    private Operand<TFloat32> pooledEarly(List<PlacedLayer> layers, Operand<TFloat32> values) {
        PlacedLayer convolution = layers.getFirst();
        var convolved = convolved(convolution, (Convolution) convolution.layer(), values);
        var pooled = apply(layers.getLast(), convolved);
        return apply(layers.get(1), biased(convolution, pooled));
    }

    private Operand<TFloat32> apply(PlacedLayer traced, Operand<TFloat32> values) {
        return switch (traced.layer()) {
            case Convolution convolution ->
                    convolution.bias()
                            ? biased(traced, convolved(traced, convolution, values))
                            : convolved(traced, convolution, values);
            case Pooling pooling -> pooled(pooling, values);
            case Activate(var activation) -> activated(activation, values);
            case BatchNormalisation _ -> normalised(traced, values);
            case Dropout(double rate) -> dropped(traced, rate, values);
            case Binarise _ -> {
                var ink = tf.math.greaterEqual(values, tf.constant((float) Binarise.THRESHOLD));
                yield tf.dtypes.cast(ink, TFloat32.class);
            }
            case SequenceLayer _ ->
                    throw new IllegalStateException("Sequences are read by a stack of layers");
            case Flatten _ ->
                    tf.reshape(values, tf.constant(new long[] {-1, traced.output().size()}));
            case Dense dense -> dense(traced, dense, values);
        };
    }

    private Operand<TFloat32> parameter(PlacedLayer traced, String name) {
        return parameters.apply(traced.name() + "/" + name);
    }

    private Operand<TFloat32> convolved(
            PlacedLayer traced, Convolution convolution, Operand<TFloat32> values) {
        long stride = convolution.stride();
        String padding =
                switch (convolution.padding()) {
                    case ZERO -> "SAME";
                    case VALID -> "VALID";
                };
        return tf.nn.conv2d(
                values, parameter(traced, "kernel"), List.of(1L, stride, stride, 1L), padding);
    }

    private Operand<TFloat32> biased(PlacedLayer traced, Operand<TFloat32> values) {
        return tf.nn.biasAdd(values, parameter(traced, "bias"), BiasAdd.dataFormat("NHWC"));
    }

    private Operand<TFloat32> pooled(Pooling pooling, Operand<TFloat32> values) {
        List<Long> window = List.of(1L, (long) pooling.kernel(), (long) pooling.kernel(), 1L);
        List<Long> strides = List.of(1L, (long) pooling.stride(), (long) pooling.stride(), 1L);
        return switch (pooling.kind()) {
            case MAX -> maxPooled(values, window, strides);
            case AVERAGE -> tf.nn.avgPool(values, window, strides, "VALID");
        };
    }

    /// The raw first version of the operation: oneDNN does not take over the gradient of
    /// `MaxPoolV2`, which `tf.nn.maxPool` makes.
    private Operand<TFloat32> maxPooled(
            Operand<TFloat32> values, List<Long> window, List<Long> strides) {
        return tf.scope()
                .env()
                .opBuilder("MaxPool", tf.scope().makeOpName("MaxPool"), tf.scope())
                .addInput(values.asOutput())
                .setAttr("ksize", window.stream().mapToLong(Long::longValue).toArray())
                .setAttr("strides", strides.stream().mapToLong(Long::longValue).toArray())
                .setAttr("padding", "VALID")
                .build()
                .output(0);
    }

    private Operand<TFloat32> activated(Activation activation, Operand<TFloat32> values) {
        return switch (activation) {
            case SIGMOID -> tf.math.sigmoid(values);
            case TANH -> tf.math.tanh(values);
            case RELU -> tf.nn.relu(values);
            case ELU -> tf.nn.elu(values);
            case GELU -> {
                var normal = tf.math.erf(tf.math.mul(values, tf.constant((float) Math.sqrt(0.5))));
                var probability =
                        tf.math.mul(tf.constant(0.5f), tf.math.add(tf.constant(1f), normal));
                yield tf.math.mul(values, probability);
            }
        };
    }

    private Operand<TFloat32> dense(PlacedLayer traced, Dense dense, Operand<TFloat32> values) {
        var products = tf.linalg.matMul(values, parameter(traced, "kernel")); // [batch, units]
        return dense.bias() ? biased(traced, products) : products;
    }

    private Operand<TFloat32> normalised(PlacedLayer traced, Operand<TFloat32> values) {
        return switch (traced.input()) {
            case Maps _ -> normalisedMaps(traced, values);
            case LayerShape.Sequence _ ->
                    throw new IllegalStateException("Sequences are not normalised");
            case Flat(long units) -> {
                var maps = tf.reshape(values, tf.constant(new long[] {-1, 1, 1, units}));
                var normalised = normalisedMaps(traced, maps);
                yield tf.reshape(normalised, tf.constant(new long[] {-1, units}));
            }
        };
    }

    private Operand<TFloat32> normalisedMaps(PlacedLayer traced, Operand<TFloat32> maps) {
        boolean training = mode instanceof Mode.TrainingMode;
        Operand<TFloat32> none = tf.constant(Shape.of(0), noFloats());
        FusedBatchNorm<TFloat32, TFloat32> norm =
                tf.nn.fusedBatchNorm(
                        maps,
                        parameter(traced, "scale"),
                        parameter(traced, "shift"),
                        training ? none : parameter(traced, "mean"),
                        training ? none : parameter(traced, "variance"),
                        FusedBatchNorm.isTraining(training),
                        FusedBatchNorm.epsilon((float) BatchNormalisation.EPSILON));
        if (training) {
            statistics.add(
                    new BatchStatistics(traced.name(), norm.batchMean(), norm.batchVariance()));
        }
        return norm.y();
    }

    private static FloatDataBuffer noFloats() {
        return DataBuffers.ofFloats(0);
    }

    private Operand<TFloat32> dropped(PlacedLayer traced, double rate, Operand<TFloat32> values) {
        return switch (mode) {
            case Mode.EvaluatingMode _ -> values;
            case Mode.TrainingMode(int tower, var dropoutKey) -> {
                long place = 31L * tower + traced.name().hashCode();
                Operand<? extends TNumber> seed = tf.stack(List.of(dropoutKey, tf.constant(place)));
                var uniform = tf.random.statelessRandomUniform(tf.shape(values), seed);
                var kept =
                        tf.dtypes.cast(
                                tf.math.greaterEqual(uniform, tf.constant((float) rate)),
                                TFloat32.class);
                var scale = tf.math.mul(kept, tf.constant((float) (1 / (1 - rate))));
                yield tf.math.mul(values, scale);
            }
        };
    }
}
