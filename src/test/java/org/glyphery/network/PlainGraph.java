package org.glyphery.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Network.PlacedLayer;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// A recurrent network as one would first write it down: examples are rows, gates are split by
/// columns, each layer has its own products, and the gradient is TensorFlow's automatic one.
final class PlainGraph implements AutoCloseable {

    private final Network network;
    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Map<String, Placeholder<TFloat32>> parameters = new LinkedHashMap<>();
    private final Placeholder<TFloat32> pixels = tf.placeholder(TFloat32.class);
    private final Placeholder<TInt32> labels = tf.placeholder(TInt32.class);
    private final Operand<TFloat32> loss;
    private final Output<?>[] gradients;
    private final Session session;

    /// @param gradients by parameter, in the network's order
    record Result(double loss, Weights gradients) {}

    PlainGraph(Network network) {
        this.network = network;
        for (Parameter parameter : network.parameters()) {
            parameters.put(
                    parameter.name(),
                    tf.placeholder(
                            TFloat32.class, Placeholder.shape(Tensors.shape(parameter.shape()))));
        }
        var targets =
                tf.oneHot(labels, tf.constant(network.classes()), tf.constant(1f), tf.constant(0f));
        var losses = tf.nn.softmaxCrossEntropyWithLogits(logits(), targets).loss();
        loss = tf.math.mean(losses, tf.constant(0));
        gradients =
                graph.addGradients(
                        loss.asOutput(),
                        parameters.values().stream()
                                .map(Operand::asOutput)
                                .toArray(Output<?>[]::new));
        session = Sessions.answering(graph);
    }

    Result gradients(Weights weights, Batch batch) {
        var tensors = new ArrayList<Tensor>();
        var input = network.input();
        var shape = Shape.of(batch.size(), input.height(), input.width(), input.channels());
        tensors.add(Tensors.slice(batch.pixels(), 0, shape));
        tensors.add(Tensors.slice(batch.labels(), 0, batch.size()));
        var runner = session.runner().feed(pixels, tensors.get(0)).feed(labels, tensors.get(1));
        for (NamedArray array : weights.arrays()) {
            Tensor tensor = Tensors.of(array);
            tensors.add(tensor);
            runner.feed(parameters.get(array.name()), tensor);
        }
        runner.fetch(loss);
        for (Output<?> gradient : gradients) runner.fetch(gradient);
        try (var result = runner.run()) {
            var arrays = new ArrayList<NamedArray>();
            for (Parameter parameter : network.parameters()) {
                float[] values = Tensors.floats(result.get(1 + arrays.size()));
                arrays.add(new NamedArray(parameter.name(), parameter.shape(), values));
            }
            return new Result(Tensors.floats(result.get(0))[0], new Weights(arrays));
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    private Operand<TFloat32> logits() {
        List<Operand<TFloat32>> sequence = List.of();
        Operand<TFloat32> values = pixels;
        for (PlacedLayer placed : network.layers()) {
            switch (placed.layer()) {
                case SequenceLayer.Read _ -> sequence = rows((Sequence) placed.output());
                case SequenceLayer.Affine _ ->
                        sequence =
                                sequence.stream().map(step -> affine(placed.name(), step)).toList();
                case SequenceLayer.Recur recur -> {
                    sequence = recurred(placed.name(), recur, sequence);
                    values = sequence.getLast();
                }
                case Layer.Activate _ -> values = tf.nn.relu(values);
                case Layer.Dense _ -> values = affine(placed.name(), values);
                default -> throw new IllegalStateException(placed.layer() + " is not plain");
            }
        }
        return values;
    }

    private List<Operand<TFloat32>> rows(Sequence shape) {
        var sizes = tf.constant(new int[] {-1, shape.steps(), shape.features()});
        return List.copyOf(
                tf.unstack(tf.reshape(pixels, sizes), (long) shape.steps(), Unstack.axis(1L))
                        .output());
    }

    private Operand<TFloat32> affine(String layer, Operand<TFloat32> values) {
        return tf.math.add(
                tf.linalg.matMul(values, parameters.get(layer + "/kernel")),
                parameters.get(layer + "/bias"));
    }

    private List<Operand<TFloat32>> recurred(
            String layer, SequenceLayer.Recur recur, List<Operand<TFloat32>> sequence) {
        var recurrent = parameters.get(layer + "/recurrent");
        // Every layer's input is as wide as its output.
        Operand<TFloat32> h = tf.zerosLike(sequence.getFirst());
        Operand<TFloat32> c = h;
        var outputs = new ArrayList<Operand<TFloat32>>();
        for (Operand<TFloat32> x : sequence) {
            var input = affine(layer, x);
            switch (recur.cell()) {
                case LSTM -> {
                    var gates = columns(tf.math.add(input, tf.linalg.matMul(h, recurrent)), 4);
                    var added =
                            tf.math.mul(tf.math.sigmoid(gates.get(0)), tf.math.tanh(gates.get(3)));
                    c = tf.math.add(added, tf.math.mul(tf.math.sigmoid(gates.get(1)), c));
                    h = tf.math.mul(tf.math.sigmoid(gates.get(2)), tf.math.tanh(c));
                }
                case GRU -> {
                    var ofInput = columns(input, 3);
                    var ofOutput = columns(tf.linalg.matMul(h, recurrent), 3);
                    var r = tf.math.sigmoid(tf.math.add(ofInput.get(0), ofOutput.get(0)));
                    var z = tf.math.sigmoid(tf.math.add(ofInput.get(1), ofOutput.get(1)));
                    var nh =
                            tf.math.add(ofOutput.get(2), parameters.get(layer + "/recurrent-bias"));
                    var n = tf.math.tanh(tf.math.add(ofInput.get(2), tf.math.mul(r, nh)));
                    var one = tf.constant(1f);
                    h = tf.math.add(tf.math.mul(tf.math.sub(one, z), n), tf.math.mul(z, h));
                }
            }
            outputs.add(h);
        }
        return outputs;
    }

    private List<Operand<TFloat32>> columns(Operand<TFloat32> values, int count) {
        return List.copyOf(tf.split(tf.constant(1), values, (long) count).output());
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
