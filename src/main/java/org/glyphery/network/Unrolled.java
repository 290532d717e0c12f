package org.glyphery.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/// One recurrent layer, unrolled over its steps, forward and backward.
///
/// Values are `[features, examples]`, so that splitting gates copies nothing. One product a step
/// makes all gates: input, a one for the biases, and the output before stand upon one another, and
/// so do their weights.
///
/// The backward pass is written out, since TensorFlow's own walks through the same steps with many
/// small copies and makes a transposed one of the weights for each of them.
///
/// @param <M> what the cell keeps of each step for the backward pass
abstract sealed class Unrolled<M extends Unrolled.TimeStep> permits UnrolledLstm, UnrolledGru {

    interface TimeStep {

        /// h, [units, examples]
        Operand<TFloat32> output();

        /// Gates, state and output, each [units, examples], by their letters.
        Map<String, Operand<TFloat32>> parts();
    }

    /// The gradients of one step.
    ///
    /// @param products of the loss by the products of weights and joined inputs, [rows, examples]
    /// @param recurrent those rows of them in which the output before has a part
    /// @param cell by the cell's state before the step, where it has one
    /// @param output by the output before, but for what it has through the products
    record StepGradients(
            Operand<TFloat32> products,
            Operand<TFloat32> recurrent,
            Optional<Operand<TFloat32>> cell,
            Optional<Operand<TFloat32>> output) {}

    /// @param weights by [#weights]
    /// @param outputs by each step's output
    /// @param inputs by each step's input; none where nobody asked for them
    record Gradients(
            Operand<TFloat32> weights,
            List<Operand<TFloat32>> outputs,
            List<Operand<TFloat32>> inputs) {}

    /// Gradients of the weights, one a step, that are held at the same time.
    static final int ADDED_AT_ONCE = 32;

    protected final Ops tf;
    protected final int units;
    private final int inputs;
    private final int recurrentRows;
    private final Operand<TFloat32> weights;
    private final List<Operand<TFloat32>> joined = new ArrayList<>(); // the input of each product
    private final List<M> timeSteps = new ArrayList<>();

    /// @param weights [inputs + 1 + units, rows]
    /// @param recurrentRows of the rows, from the first on: those in which the output before has a
    ///   part
    Unrolled(Ops tf, Operand<TFloat32> weights, int inputs, int units, int recurrentRows) {
        this.tf = tf;
        this.weights = weights;
        this.inputs = inputs;
        this.units = units;
        this.recurrentRows = recurrentRows;
    }

    Operand<TFloat32> weights() {
        return weights;
    }

    List<M> timeSteps() {
        return timeSteps;
    }

    /// @param products [rows, examples]
    /// @param before absent at the first step, when state and output are zero
    abstract M step(Operand<TFloat32> products, Optional<M> before);

    /// @param dOutput gradient of the loss by this step's output
    /// @param dCell by the cell's state after it, but for what it has through the output; absent at
    ///   the last step, and where the cell has no state
    abstract StepGradients back(
            M timeStep,
            Optional<M> before,
            Operand<TFloat32> dOutput,
            Optional<Operand<TFloat32>> dCell);

    /// @param sequence each step's input, [inputs, examples]
    /// @param ones [1, examples]
    /// @param zeros [units, examples]
    /// @return each step's output, [units, examples]
    List<Operand<TFloat32>> forward(
            List<Operand<TFloat32>> sequence, Operand<TFloat32> ones, Operand<TFloat32> zeros) {
        Operand<TFloat32> transposed = transposed(weights);
        Optional<M> before = Optional.empty();
        for (Operand<TFloat32> input : sequence) {
            var output = before.map(TimeStep::output).orElse(zeros);
            joined.add(stacked(List.of(input, ones, output)));
            M timeStep = step(tf.linalg.matMul(transposed, joined.getLast()), before);
            timeSteps.add(timeStep);
            before = Optional.of(timeStep);
        }
        return timeSteps.stream().map(TimeStep::output).toList();
    }

    /// The gradients, once [#forward] has been called.
    ///
    /// @param fromAbove gradient of the loss by each step's output; absent where it has no part in
    ///   the loss but through later steps
    /// @param toInputs whether the inputs' gradients are wanted
    Gradients backward(List<Optional<Operand<TFloat32>>> fromAbove, boolean toInputs) {
        var ofOutput = // [units, recurrent rows]
                tf.slice(
                        weights,
                        tf.constant(new int[] {inputs + 1, 0}),
                        tf.constant(new int[] {units, recurrentRows}));
        var joints = tf.constant(new int[] {inputs, 1, units});
        List<Operand<TFloat32>> ofWeights = new ArrayList<>();
        List<Operand<TFloat32>> ofOutputs = new ArrayList<>();
        List<Operand<TFloat32>> ofInputs = new ArrayList<>();
        Optional<Operand<TFloat32>> dOutput = Optional.empty();
        Optional<Operand<TFloat32>> dCell = Optional.empty();
        for (int time = timeSteps.size() - 1; time >= 0; time--) {
            var before = time == 0 ? Optional.<M>empty() : Optional.of(timeSteps.get(time - 1));
            var sum = sum(fromAbove.get(time), dOutput).orElseThrow();
            ofOutputs.add(sum);
            StepGradients back = back(timeSteps.get(time), before, sum, dCell);
            ofWeights.add(
                    tf.linalg.matMul(back.products(), joined.get(time), MatMul.transposeB(true)));
            Operand<TFloat32> through;
            if (toInputs) { // one product for both
                var dJoined = tf.linalg.matMul(weights, back.products());
                var parts = tf.splitV(dJoined, joints, tf.constant(0), 3L).output();
                ofInputs.add(parts.getFirst());
                through = parts.getLast();
            } else {
                through = tf.linalg.matMul(ofOutput, back.recurrent());
            }
            dOutput = sum(Optional.of(through), back.output());
            dCell = back.cell();
        }
        Collections.reverse(ofInputs);
        return new Gradients(transposed(added(ofWeights)), ofOutputs.reversed(), ofInputs);
    }

    /// The sum, taken in chunks, so that a long sequence need not hold a matrix for each of its
    /// steps.
    private Operand<TFloat32> added(List<Operand<TFloat32>> matrices) {
        List<Operand<TFloat32>> sums = new ArrayList<>();
        for (int from = 0; from < matrices.size(); from += ADDED_AT_ONCE) {
            int to = Math.min(from + ADDED_AT_ONCE, matrices.size());
            sums.add(tf.math.addN(matrices.subList(from, to)));
        }
        return sums.size() == 1 ? sums.getFirst() : tf.math.addN(sums);
    }

    private Operand<TFloat32> transposed(Operand<TFloat32> matrix) {
        return tf.linalg.transpose(matrix, tf.constant(new int[] {1, 0}));
    }

    private Optional<Operand<TFloat32>> sum(
            Optional<Operand<TFloat32>> one, Optional<Operand<TFloat32>> other) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(tf.math::add);
    }

    /// Equal parts, top to bottom.
    protected List<Operand<TFloat32>> parts(Operand<TFloat32> values, int count) {
        return tf.split(tf.constant(0), values, (long) count).output().stream()
                .<Operand<TFloat32>>map(part -> part)
                .toList();
    }

    protected Operand<TFloat32> stacked(List<Operand<TFloat32>> parts) {
        return tf.concat(parts, tf.constant(0));
    }
}
