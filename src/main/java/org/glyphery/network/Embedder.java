package org.glyphery.network;

import java.util.List;
import org.glyphery.network.Network.PlacedLayer;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// A trained network that answers with what its last dense layer gets, see [Network#beforeLast],
/// and with the logits that it makes of it. Safe for several threads at once; each answer is
/// computed on its caller's thread.
public final class Embedder implements AutoCloseable {

    private final AnswerGraph graph;

    /// What a network makes of pictures.
    ///
    /// @param embeddings [size, width]
    /// @param logits [size, classes], of the pictures themselves where the network answers with the
    ///   mean of them and their mirror images
    public record Embedded(int size, float[] embeddings, float[] logits) {

        /// How many numbers there are of each picture.
        public int width() {
            return embeddings.length / size;
        }

        public int classes() {
            return logits.length / size;
        }
    }

    /// @throws IllegalArgumentException if the weights are not of this network
    public Embedder(Network network, Weights weights) {
        graph = new AnswerGraph(network, weights, (tf, pass, in) -> rows(network, tf, pass, in));
    }

    /// @return [size, width + classes]
    private static Operand<TFloat32> rows(
            Network network, Ops tf, ForwardPass pass, Operand<TFloat32> pixels) {
        List<PlacedLayer> layers = network.layers();
        int last = layers.indexOf(network.beforeLast()) + 1;
        var embeddings = pass.through(layers.subList(0, last), pixels);
        var logits = pass.through(layers.subList(last, layers.size()), embeddings);
        return tf.concat(List.of(embeddings, logits), tf.constant(1));
    }

    /// @param examples [size, height, width, channels] in [0, 1]
    public Embedded embedded(float[] examples, int size) {
        float[] rows = graph.rows(examples, size);
        int classes = graph.network().classes();
        int width = rows.length / size - classes;
        float[] embeddings = new float[size * width];
        float[] logits = new float[size * classes];
        for (int row = 0; row < size; row++) {
            int from = row * (width + classes);
            System.arraycopy(rows, from, embeddings, row * width, width);
            System.arraycopy(rows, from + width, logits, row * classes, classes);
        }
        return new Embedded(size, embeddings, logits);
    }

    /// The memory that an embedder of this network takes outside Java's heap while it is open,
    /// about.
    public static long nativeBytes(Network network) {
        return AnswerGraph.nativeBytes(network);
    }

    /// What it held goes back to the system.
    @Override
    public void close() {
        graph.close();
    }
}
