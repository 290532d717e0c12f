package org.glyphery.network;

/// A trained network that answers. Safe for several threads at once; each answer is computed on its
/// caller's thread.
public final class Classifier implements AutoCloseable {

    private final AnswerGraph graph;

    /// @throws IllegalArgumentException if the weights are not of this network
    public Classifier(Network network, Weights weights) {
        graph =
                new AnswerGraph(
                        network, weights, (_, pass, pixels) -> pass.logits(network, pixels));
    }

    public Network network() {
        return graph.network();
    }

    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, classes], row by row
    public float[] logits(float[] examples, int size) {
        return graph.rows(examples, size);
    }

    /// Probabilities of the classes for one example.
    ///
    /// @param example [height, width, channels] in [0, 1]
    public float[] probabilities(float[] example) {
        return Softmax.probabilities(logits(example, 1), 0, network().classes());
    }

    /// The memory that a classifier of this network takes outside Java's heap while it is open,
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
