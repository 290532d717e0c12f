package org.glyphery.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.Layer.BatchNormalisation;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.train.ApplyMomentum;
import org.tensorflow.types.TFloat32;

/// The way from gradients to new weights, as graph operations: L2, clipping, then the optimizer.
///
/// Every update waits for every gradient. A variable is read in place, so that an update beside the
/// rest of the backward pass would change the numbers that pass still reads.
final class Updates {

    private final Ops tf;
    private final UpdateRule rule;
    private final Map<String, Variable<TFloat32>> slots = new LinkedHashMap<>();

    /// The schedule's learning rate at this step.
    final Placeholder<TFloat32> learningRate;

    /// `beta^step`, for Adam's correction of its early averages; kept outside the graph, so that a
    /// step number is all that a resumed run needs.
    final Placeholder<TFloat32> beta1Power;

    final Placeholder<TFloat32> beta2Power;

    Updates(Ops tf, UpdateRule rule) {
        this.tf = tf;
        this.rule = rule;
        learningRate = tf.placeholder(TFloat32.class);
        beta1Power = tf.placeholder(TFloat32.class);
        beta2Power = tf.placeholder(TFloat32.class);
    }

    /// The optimizer's own variables, by parameter and purpose.
    Map<String, Variable<TFloat32>> slots() {
        return slots;
    }

    /// One parameter with the mean gradient over the batch.
    record Learned(Parameter parameter, Variable<TFloat32> variable, Operand<TFloat32> gradient) {}

    /// @return operations that are the update, all of them
    List<Op> apply(List<Learned> learned) {
        List<Operand<TFloat32>> gradients = clipped(decayed(learned));
        Ops afterGradients = tf.withControlDependencies(allOf(gradients));
        var updates = new ArrayList<Op>();
        for (int index = 0; index < learned.size(); index++) {
            updates.add(apply(afterGradients, learned.get(index), gradients.get(index)));
        }
        return updates;
    }

    /// Moves running statistics towards those of the batch, meaned over those towers that have some
    /// of their own.
    ///
    /// @param running `RUNNING_MEAN` or `RUNNING_VARIANCE`
    /// @param gradients what has to be done first
    Op average(Variable<TFloat32> running, List<Operand<TFloat32>> ofTowers, Op gradients) {
        float share = (float) (1 - BatchNormalisation.MOMENTUM);
        var mean = tf.math.div(tf.math.addN(ofTowers), tf.constant((float) ofTowers.size()));
        Ops after = tf.withControlDependencies(gradients);
        var distance = after.math.sub(running, mean);
        return after.assignSub(running, after.math.mul(distance, tf.constant(share)));
    }

    /// One operation that waits for all of these: an edge from each of them to each of many others
    /// would be the square of their number.
    Op allOf(List<? extends Op> operations) {
        return tf.withControlDependencies(List.<Op>copyOf(operations)).noOp();
    }

    private List<Operand<TFloat32>> decayed(List<Learned> learned) {
        return learned.stream().map(this::decayed).toList();
    }

    private Operand<TFloat32> decayed(Learned learned) {
        boolean decays = rule.l2() > 0 && learned.parameter().role() == Parameter.Role.KERNEL;
        return decays
                ? tf.math.add(
                        learned.gradient(),
                        tf.math.mul(learned.variable(), tf.constant((float) rule.l2())))
                : learned.gradient();
    }

    /// Pascanu et al. 2013, arXiv:1211.5063.
    private List<Operand<TFloat32>> clipped(List<Operand<TFloat32>> gradients) {
        if (rule.clipNorm() == 0) {
            return gradients;
        }
        List<Operand<TFloat32>> halfSquares = new ArrayList<>();
        gradients.forEach(gradient -> halfSquares.add(tf.nn.l2Loss(gradient)));
        var norm = tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.math.addN(halfSquares)));
        var limit = tf.constant((float) rule.clipNorm());
        var scale = tf.math.div(limit, tf.math.maximum(norm, limit));
        List<Operand<TFloat32>> clipped = new ArrayList<>();
        gradients.forEach(gradient -> clipped.add(tf.math.mul(gradient, scale)));
        return clipped;
    }

    private Op apply(Ops afterGradients, Learned learned, Operand<TFloat32> gradient) {
        var variable = learned.variable();
        Ops after = afterDecay(afterGradients, learned);
        return switch (rule.optimizer()) {
            case Optimizer.Sgd _ ->
                    after.train.applyGradientDescent(variable, learningRate, gradient);
            case Optimizer.Momentum(double momentum, _) ->
                    applyMomentum(after, learned, gradient, momentum, false);
            case Optimizer.Nesterov(double momentum, _) ->
                    applyMomentum(after, learned, gradient, momentum, true);
            case Optimizer.Adam adam -> applyAdam(after, learned, gradient, adam);
            case Optimizer.AdamW(var beta1, var beta2, var epsilon, _) ->
                    applyAdam(after, learned, gradient, new Optimizer.Adam(beta1, beta2, epsilon));
            case Optimizer.RmsProp(double decay, double epsilon) ->
                    after.train.applyRmsProp(
                            variable,
                            slot(learned.parameter(), "mean-square"),
                            slot(learned.parameter(), "momentum"),
                            learningRate,
                            tf.constant((float) decay),
                            tf.constant(0f),
                            tf.constant((float) epsilon),
                            gradient);
        };
    }

    private Ops afterDecay(Ops afterGradients, Learned learned) {
        double decay = rule.optimizer().decayOfKernels();
        if (decay == 0 || learned.parameter().role() != Parameter.Role.KERNEL) {
            return afterGradients;
        }
        var share = afterGradients.math.mul(learningRate, tf.constant((float) decay));
        var lost = afterGradients.math.mul(learned.variable(), share);
        return tf.withControlDependencies(afterGradients.assignSub(learned.variable(), lost));
    }

    private Op applyMomentum(
            Ops after,
            Learned learned,
            Operand<TFloat32> gradient,
            double momentum,
            boolean nesterov) {
        return after.train.applyMomentum(
                learned.variable(),
                slot(learned.parameter(), "velocity"),
                learningRate,
                gradient,
                tf.constant((float) momentum),
                ApplyMomentum.useNesterov(nesterov));
    }

    private Op applyAdam(
            Ops after, Learned learned, Operand<TFloat32> gradient, Optimizer.Adam adam) {
        return after.train.applyAdam(
                learned.variable(),
                slot(learned.parameter(), "first-moment"),
                slot(learned.parameter(), "second-moment"),
                beta1Power,
                beta2Power,
                learningRate,
                tf.constant((float) adam.beta1()),
                tf.constant((float) adam.beta2()),
                tf.constant((float) adam.epsilon()),
                gradient);
    }

    private Variable<TFloat32> slot(Parameter parameter, String purpose) {
        return slots.computeIfAbsent(
                parameter.name() + "/" + purpose,
                _ -> tf.variable(Tensors.shape(parameter.shape()), TFloat32.class));
    }
}
