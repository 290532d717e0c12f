package org.glyphery.network;

import java.util.List;
import org.glyphery.network.ForwardPass.BatchStatistics;
import org.glyphery.network.ForwardPass.Mode;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/// One copy of the network in the training graph, with its share of each batch. All copies read the
/// same variables.
///
/// @param pixels [share, height, width, channels]
/// @param labels [share]
/// @param loss the share's part of the mean cross-entropy over the whole batch, nats
/// @param gradients of that part, one a learned parameter
/// @param logits [share, classes], as when evaluating
record Tower(
        Placeholder<TFloat32> pixels,
        Placeholder<TInt32> labels,
        Operand<TFloat32> loss,
        List<Output<?>> gradients,
        List<BatchStatistics> statistics,
        Operand<TFloat32> logits) {

    /// What all towers have in common.
    ///
    /// @param perExample scalar, 1 / examples of the whole batch
    /// @param dropoutKey scalar, another one each step
    record Shared(
            Network network,
            Variables variables,
            Operand<TFloat32> perExample,
            Operand<TInt64> dropoutKey) {}

    static Tower build(Graph graph, Ops tf, Shared shared, int number) {
        Network network = shared.network();
        var input = network.input();
        Placeholder<TFloat32> pixels =
                tf.placeholder(
                        TFloat32.class,
                        Placeholder.shape(
                                Shape.of(-1, input.height(), input.width(), input.channels())));
        Placeholder<TInt32> labels = tf.placeholder(TInt32.class);
        var training =
                new ForwardPass(
                        tf,
                        shared.variables()::get,
                        new Mode.TrainingMode(number, shared.dropoutKey()));
        var targets =
                tf.oneHot(labels, tf.constant(network.classes()), tf.constant(1f), tf.constant(0f));
        var crossEntropies =
                tf.nn.softmaxCrossEntropyWithLogits(
                        training.logits(network, pixels), targets); // [share]
        var sum = tf.sum(crossEntropies.loss(), tf.constant(0));
        Operand<TFloat32> loss = tf.math.mul(sum, shared.perExample());
        var evaluating = new ForwardPass(tf, shared.variables()::get, new Mode.EvaluatingMode());
        return new Tower(
                pixels,
                labels,
                loss,
                BackwardPass.gradients(graph, shared, training.recurrent(), loss),
                training.statistics(),
                evaluating.logits(network, pixels));
    }
}
