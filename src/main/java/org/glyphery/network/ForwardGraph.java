package org.glyphery.network;

import java.util.HashMap;
import java.util.Map;
import org.glyphery.network.ForwardPass.Mode;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/// The plain forward pass as a TensorFlow graph, as a model answers with it: one tower, nothing of
/// training.
public final class ForwardGraph {

    private ForwardGraph() {}

    /// Operations of the graph from pixels to logits, constants included; pixels and parameters are
    /// one placeholder each. A recurrent layer is unrolled: it has operations for each of its
    /// steps.
    public static int operations(Network network) {
        try (var graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Map<String, Placeholder<TFloat32>> parameters = new HashMap<>();
            Operand<TFloat32> pixels = tf.placeholder(TFloat32.class);
            new ForwardPass(
                            tf,
                            name ->
                                    parameters.computeIfAbsent(
                                            name, _ -> tf.placeholder(TFloat32.class)),
                            new Mode.EvaluatingMode())
                    .logits(network, pixels);
            int count = 0;
            for (var each = graph.operations(); each.hasNext(); each.next()) count++;
            return count;
        }
    }
}
