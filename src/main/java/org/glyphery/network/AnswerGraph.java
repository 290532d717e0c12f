package org.glyphery.network;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.glyphery.network.ForwardPass.Mode;
import org.glyphery.network.Network.PlacedLayer;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/// One forward pass on constants, from pictures to rows of numbers. Safe for several threads at
/// once; each answer is computed on its caller's thread.
final class AnswerGraph implements AutoCloseable {

    /// The factor that was measured with glibc, by what the process held before and after twenty of
    /// a kind: linear, MLP, CNN, LSTM and GRU came out within a fifth of it.
    private static final long COPIES = 5;

    static final long BYTES_AN_OPERATION = 8_192;
    private static final long BYTES_A_SESSION = 131_072;

    private final Network network;
    private final Graph graph;
    private final Placeholder<TFloat32> pixels;
    private final Operand<TFloat32> rows;
    private final Session session;

    /// What is answered with.
    @FunctionalInterface
    interface Way {

        /// @param pixels [size, height, width, channels]
        /// @return [size, numbers]
        Operand<TFloat32> rows(Ops tf, ForwardPass pass, Operand<TFloat32> pixels);
    }

    /// @throws IllegalArgumentException if the weights are not of this network
    AnswerGraph(Network network, Weights weights, Way way) {
        network.requireFits(weights);
        this.network = network;
        graph = new Graph();
        try {
            Ops tf = Ops.create(graph);
            pixels = tf.placeholder(TFloat32.class);
            Function<String, Constant<TFloat32>> constants =
                    name -> constant(tf, weights.get(name));
            rows = way.rows(tf, new ForwardPass(tf, constants, new Mode.EvaluatingMode()), pixels);
            session =
                    normalisesBeforeTanh(network)
                            ? Sessions.answeringUnfused(graph)
                            : Sessions.answering(graph);
        } catch (RuntimeException | Error e) {
            graph.close();
            throw e;
        }
    }

    /// TensorFlow 2.18 makes a convolution, batch normalisation and tanh into one operation that it
    /// cannot compute on a processor.
    private static boolean normalisesBeforeTanh(Network network) {
        List<Layer> layers = network.plainLayers().stream().map(PlacedLayer::layer).toList();
        return IntStream.range(1, layers.size())
                .anyMatch(index ->
                        layers.get(index - 1) instanceof Layer.BatchNormalisation
                                && layers.get(index).equals(new Layer.Activate(Activation.TANH)));
    }

    private static Constant<TFloat32> constant(Ops tf, NamedArray array) {
        try (TFloat32 values = Tensors.of(array)) {
            return tf.constantOf(values);
        }
    }

    Network network() {
        return network;
    }

    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, numbers], row by row
    float[] rows(float[] examples, int size) {
        var input = network.input();
        var shape = Shape.of(size, input.height(), input.width(), input.channels());
        try (TFloat32 tensor = Tensors.slice(examples, 0, shape);
                var result = session.runner().feed(pixels, tensor).fetch(rows).run()) {
            return Tensors.floats(result.get(0));
        }
    }

    /// The memory that the whole pass takes outside Java's heap while it is open, about: the
    /// weights as constants of the graph, again in the session's copies of it and in the layouts
    /// that its operations prefer; and each operation of the graph.
    static long nativeBytes(Network network) {
        long numbers = network.parameters().stream().mapToLong(Parameter::size).sum();
        return COPIES * Float.BYTES * numbers
                + BYTES_AN_OPERATION * ForwardGraph.operations(network)
                + BYTES_A_SESSION;
    }

    /// What it held goes back to the system.
    @Override
    public void close() {
        session.close();
        graph.close();
        NativeMemory.giveBack();
    }
}
