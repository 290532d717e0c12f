package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.network.ForwardPass.Mode;
import org.glyphery.network.Normalisation.BatchStatistics;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/// All copies of the network in a training graph, each with its share of the batch. They read the
/// same variables, and where batch normalisation looks at the whole batch, each other's sums.
///
/// @param loss mean cross-entropy over the whole batch, of smoothed labels where the rule has it
///   so, nats
/// @param gradients of that loss, one a parameter of the layers that learn
/// @param statistics what batch normalisation saw, layer by layer
record Towers(
        List<Tower> all,
        Operand<TFloat32> loss,
        List<Operand<TFloat32>> gradients,
        List<BatchStatistics> statistics) {

    /// What all towers have in common.
    ///
    /// @param trained the layers that learn
    /// @param labelSmoothing see [UpdateRule]
    /// @param perExample scalar, 1 / examples of the whole batch
    /// @param dropoutKey scalar, another one each step
    /// @param betweenParts is called between two parts of the building, which it may end
    record Shared(
            Network network,
            TrainedLayers trained,
            Variables variables,
            double labelSmoothing,
            Operand<TFloat32> perExample,
            Operand<TInt64> dropoutKey,
            Runnable betweenParts) {

        /// The layers that learn, and those behind them.
        List<Network.PlacedLayer> learning() {
            return trained.learning(network);
        }

        /// Whoever builds a layer asks for its parameters first.
        Operand<TFloat32> parameter(String name) {
            betweenParts.run();
            return variables.get(name);
        }
    }

    static Towers build(Graph graph, Ops tf, Shared shared, int count) {
        var network = shared.network();
        var input = network.input();
        var shape = Shape.of(-1, input.height(), input.width(), input.channels());
        List<Placeholder<TFloat32>> pixels = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            pixels.add(tf.placeholder(TFloat32.class, Placeholder.shape(shape)));
        }
        var training =
                new ForwardPass(tf, shared::parameter, new Mode.TrainingMode(shared.dropoutKey()));
        List<Operand<TFloat32>> trained =
                training.through(shared.learning(), frozen(tf, shared, pixels));
        var evaluating = new ForwardPass(tf, shared::parameter, new Mode.EvaluatingMode());
        List<Operand<TFloat32>> evaluated = evaluating.logits(network, pixels);
        List<Tower> towers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Placeholder<TInt32> labels = tf.placeholder(TInt32.class);
            var loss = loss(tf, shared, trained.get(number), labels);
            towers.add(new Tower(pixels.get(number), labels, loss, evaluated.get(number)));
        }
        Operand<TFloat32> loss = tf.math.addN(towers.stream().map(Tower::loss).toList());
        var gradients =
                network.normalisesJointly()
                        ? jointGradients(graph, shared, training, loss)
                        : addedGradients(graph, tf, shared, training, towers);
        return new Towers(towers, loss, gradients, training.statistics());
    }

    /// What the layers that learn get, one a tower.
    private static List<Operand<TFloat32>> frozen(
            Ops tf, Shared shared, List<Placeholder<TFloat32>> pixels) {
        return new ForwardPass(tf, shared::parameter, new Mode.EvaluatingMode())
                .through(shared.trained().frozen(shared.network()), List.copyOf(pixels));
    }

    /// @param logits [share, classes]
    private static Operand<TFloat32> loss(
            Ops tf, Shared shared, Operand<TFloat32> logits, Placeholder<TInt32> labels) {
        int classes = shared.network().classes();
        double ofOthers = shared.labelSmoothing() / classes;
        double ofLabel = 1 - shared.labelSmoothing() + ofOthers;
        var targets =
                tf.oneHot(
                        labels,
                        tf.constant(classes),
                        tf.constant((float) ofLabel),
                        tf.constant((float) ofOthers));
        var crossEntropies = tf.nn.softmaxCrossEntropyWithLogits(logits, targets); // [share]
        var sum = tf.sum(crossEntropies.loss(), tf.constant(0));
        return tf.math.mul(sum, shared.perExample());
    }

    /// A tower's loss depends on all shares.
    private static List<Operand<TFloat32>> jointGradients(
            Graph graph, Shared shared, ForwardPass training, Operand<TFloat32> loss) {
        return typed(BackwardPass.gradients(graph, shared, training.recurrent(), loss));
    }

    private static List<Operand<TFloat32>> addedGradients(
            Graph graph, Ops tf, Shared shared, ForwardPass training, List<Tower> towers) {
        List<List<Operand<TFloat32>>> ofTowers = new ArrayList<>();
        for (int number = 0; number < towers.size(); number++) {
            shared.betweenParts().run();
            var recurrent =
                    training.recurrent().isEmpty()
                            ? List.<RecurrentStack>of()
                            : List.of(training.recurrent().get(number));
            ofTowers.add(
                    typed(
                            BackwardPass.gradients(
                                    graph, shared, recurrent, towers.get(number).loss())));
        }
        List<Operand<TFloat32>> added = new ArrayList<>();
        for (int index = 0; index < ofTowers.getFirst().size(); index++) {
            int place = index;
            added.add(tf.math.addN(ofTowers.stream().map(each -> each.get(place)).toList()));
        }
        return added;
    }

    @SuppressWarnings("unchecked")
    private static List<Operand<TFloat32>> typed(List<Output<?>> gradients) {
        return gradients.stream().<Operand<TFloat32>>map(each -> (Output<TFloat32>) each).toList();
    }
}
