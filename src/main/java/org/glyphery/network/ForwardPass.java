package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Normalisation.BatchStatistics;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.BiasAdd;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/// One way through a network's layers, as graph operations on given parameters. Made for one use:
/// evaluating, or training in all towers, layer by layer side by side.
final class ForwardPass {

    /// How this pass differs from another on the same parameters.
    sealed interface Mode {

        /// Running statistics, no dropout.
        record EvaluatingMode() implements Mode {}

        /// Running statistics, no dropout; every layer has its own output, as the plan names it.
        record ProbingMode(KeptValues kept) implements Mode {}

        /// Statistics of the batch, dropout on.
        ///
        /// @param dropoutKey scalar int64, another one each step
        record TrainingMode(Operand<TInt64> dropoutKey) implements Mode {}
    }

    /// Hears of what layers give, by their names; examples come first.
    @FunctionalInterface
    interface KeptValues {
        void keep(String name, Operand<TFloat32> values);
    }

    /// What one layer makes of one tower's share.
    private interface TowerLayer {
        Operand<TFloat32> apply(int tower, Operand<TFloat32> values);
    }

    private final Ops tf;
    private final Function<String, ? extends Operand<TFloat32>> parameters;
    private final Mode mode;
    private final List<BatchStatistics> statistics = new ArrayList<>();
    private final List<RecurrentStack> recurrent = new ArrayList<>();

    ForwardPass(Ops tf, Function<String, ? extends Operand<TFloat32>> parameters, Mode mode) {
        this.tf = tf;
        this.parameters = parameters;
        this.mode = mode;
    }

    List<BatchStatistics> statistics() {
        return statistics;
    }

    /// The layers whose backward pass is written out, one stack a tower; none where there are none.
    List<RecurrentStack> recurrent() {
        return recurrent;
    }

    /// @param pixels [batch, height, width, channels]
    /// @return [batch, classes]
    Operand<TFloat32> logits(Network network, Operand<TFloat32> pixels) {
        return logits(network, List.of(pixels)).getFirst();
    }

    /// @param pixels one a tower, [share, height, width, channels]
    /// @return one a tower, [share, classes]
    List<Operand<TFloat32>> logits(Network network, List<? extends Operand<TFloat32>> pixels) {
        var logits = through(network.layers(), List.copyOf(pixels));
        boolean mirrored = network.mirrorsAnswers() && !(mode instanceof Mode.TrainingMode);
        return mirrored ? meanWithMirrored(network, List.copyOf(pixels), logits) : logits;
    }

    private List<Operand<TFloat32>> meanWithMirrored(
            Network network, List<Operand<TFloat32>> pixels, List<Operand<TFloat32>> logits) {
        var columns = tf.constant(new int[] {2});
        var ofMirrored =
                new ForwardPass(tf, parameters, new Mode.EvaluatingMode())
                        .through(
                                network.layers(),
                                each(pixels, (_, each) -> tf.reverse(each, columns)));
        var means = each(logits, (tower, own) -> mean(own, ofMirrored.get(tower)));
        if (mode instanceof Mode.ProbingMode(var kept)) {
            kept.keep(network.layers().getLast().name(), means.getFirst());
        }
        return means;
    }

    private Operand<TFloat32> mean(Operand<TFloat32> one, Operand<TFloat32> other) {
        return tf.math.mul(tf.constant(0.5f), tf.math.add(one, other));
    }

    /// The way through some layers alone, those that come after others.
    Operand<TFloat32> through(List<PlacedLayer> layers, Operand<TFloat32> values) {
        return through(layers, List.of(values)).getFirst();
    }

    /// @param inputs one a tower
    List<Operand<TFloat32>> through(List<PlacedLayer> layers, List<Operand<TFloat32>> inputs) {
        List<Operand<TFloat32>> values = inputs;
        int index = 0;
        while (index < layers.size()) {
            int end = endOfPart(layers, index);
            values = part(layers.subList(index, end), values);
            if (mode instanceof Mode.ProbingMode(var kept)) {
                kept.keep(layers.get(end - 1).name(), values.getFirst());
            }
            index = end;
        }
        return values;
    }

    /// Most layers are a part by themselves.
    private int endOfPart(List<PlacedLayer> layers, int from) {
        if (!(mode instanceof Mode.ProbingMode) && poolsEarly(layers, from)) return from + 3;
        int end = from;
        while (layers.get(end).layer() instanceof SequenceLayer) end++;
        return Math.max(end, from + 1);
    }

    private List<Operand<TFloat32>> part(List<PlacedLayer> layers, List<Operand<TFloat32>> values) {
        return switch (layers.getFirst().layer()) {
            case SequenceLayer _ -> each(values, (_, share) -> lastOutput(layers, share));
            case BatchNormalisation(var over) -> normalised(layers.getFirst(), over, values);
            case Residual _ -> added(layers.getFirst(), values);
            case Layer _ when layers.size() > 1 ->
                    each(values, (_, share) -> pooledEarly(layers, share));
            case Layer _ -> each(values, (tower, share) -> apply(layers.getFirst(), tower, share));
        };
    }

    private List<Operand<TFloat32>> normalised(
            PlacedLayer layer, NormalisedOver over, List<Operand<TFloat32>> values) {
        var normalisation = new Normalisation(tf, parameters, layer);
        return switch (mode) {
            case Mode.EvaluatingMode _, Mode.ProbingMode _ ->
                    each(values, (_, share) -> normalisation.evaluated(share));
            case Mode.TrainingMode _ -> {
                var normalised = normalisation.trained(over, values);
                statistics.add(normalised.statistics());
                yield normalised.values();
            }
        };
    }

    private List<Operand<TFloat32>> added(PlacedLayer residual, List<Operand<TFloat32>> values) {
        var changes = through(residual.within(), values);
        return each(values, (tower, share) -> tf.math.addN(List.of(share, changes.get(tower))));
    }

    private static List<Operand<TFloat32>> each(List<Operand<TFloat32>> values, TowerLayer layer) {
        List<Operand<TFloat32>> results = new ArrayList<>();
        for (Operand<TFloat32> share : values) results.add(layer.apply(results.size(), share));
        return results;
    }

    /// [batch, units]
    private Operand<TFloat32> lastOutput(List<PlacedLayer> layers, Operand<TFloat32> values) {
        var stack = new RecurrentStack(tf, parameters, layers, values);
        recurrent.add(stack);
        if (mode instanceof Mode.ProbingMode(var kept)) stack.keep(kept);
        return tf.linalg.transpose(stack.lastOutput(), tf.constant(new int[] {1, 0}));
    }

    /// Max pooling commutes with a bias per channel and with a monotone activation; before them, it
    /// leaves them a fraction of the work.
    private static boolean poolsEarly(List<PlacedLayer> layers, int index) {
        return index + 2 < layers.size()
                && layers.get(index).layer() instanceof Convolution
                && layers.get(index + 1).layer() instanceof Activate(var activation)
                && activation.monotone()
                && layers.get(index + 2).layer() instanceof Pooling(var kind, _, _, _)
                && kind == PoolingKind.MAX;
    }

    private Operand<TFloat32> pooledEarly(List<PlacedLayer> layers, Operand<TFloat32> values) {
        PlacedLayer convolution = layers.getFirst();
        var convolved = convolved(convolution, (Convolution) convolution.layer(), values);
        var pooled = pooled(layers.getLast(), convolved);
        var activation = ((Activate) layers.get(1).layer()).activation();
        return Activations.apply(tf, activation, biased(convolution, pooled));
    }

    private Operand<TFloat32> apply(PlacedLayer placed, int tower, Operand<TFloat32> values) {
        return switch (placed.layer()) {
            case Convolution convolution ->
                    convolution.bias()
                            ? biased(placed, convolved(placed, convolution, values))
                            : convolved(placed, convolution, values);
            case Pooling _ -> pooled(placed, values);
            case GlobalPooling(var kind) -> Poolings.whole(tf, kind, placed.input().maps(), values);
            case Activate(var activation) -> Activations.apply(tf, activation, values);
            case Dropout(double rate) -> dropped(placed, tower, rate, values);
            case Binarise _ -> {
                var ink = tf.math.greaterEqual(values, tf.constant((float) Binarise.THRESHOLD));
                yield tf.dtypes.cast(ink, TFloat32.class);
            }
            case ConstantFactor(double factor) -> tf.math.mul(values, tf.constant((float) factor));
            case SequenceLayer _, BatchNormalisation _, Residual _ ->
                    throw new IllegalStateException("No layer for one tower alone: " + placed);
            case Flatten _ ->
                    tf.reshape(values, tf.constant(new long[] {-1, placed.output().size()}));
            case Dense dense -> dense(placed, dense, values);
        };
    }

    private Operand<TFloat32> parameter(PlacedLayer placed, String name) {
        return parameters.apply(placed.name() + "/" + name);
    }

    private Operand<TFloat32> convolved(
            PlacedLayer placed, Convolution convolution, Operand<TFloat32> values) {
        long stride = convolution.stride();
        String padding =
                switch (convolution.padding()) {
                    case ZERO -> "SAME";
                    case VALID -> "VALID";
                };
        return tf.nn.conv2d(
                values, parameter(placed, "kernel"), List.of(1L, stride, stride, 1L), padding);
    }

    private Operand<TFloat32> biased(PlacedLayer placed, Operand<TFloat32> values) {
        return tf.nn.biasAdd(values, parameter(placed, "bias"), BiasAdd.dataFormat("NHWC"));
    }

    private Operand<TFloat32> pooled(PlacedLayer placed, Operand<TFloat32> values) {
        return Poolings.apply(tf, (Pooling) placed.layer(), placed.input().maps(), values);
    }

    private Operand<TFloat32> dense(PlacedLayer placed, Dense dense, Operand<TFloat32> values) {
        var products = tf.linalg.matMul(values, parameter(placed, "kernel")); // [batch, units]
        return dense.bias() ? biased(placed, products) : products;
    }

    private Operand<TFloat32> dropped(
            PlacedLayer placed, int tower, double rate, Operand<TFloat32> values) {
        return switch (mode) {
            case Mode.EvaluatingMode _ -> values;
            case Mode.ProbingMode _ -> tf.identity(values); // an output of its own
            case Mode.TrainingMode(var dropoutKey) -> {
                long place = 31L * tower + placed.name().hashCode();
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
