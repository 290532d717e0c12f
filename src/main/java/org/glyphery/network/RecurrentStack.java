package org.glyphery.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.network.ForwardPass.KeptValues;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.SequenceLayer.Affine;
import org.glyphery.network.SequenceLayer.Read;
import org.glyphery.network.SequenceLayer.Recur;
import org.glyphery.network.Unrolled.TimeStep;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The layers of a network that read its picture step by step, as graph operations: a reading, an
/// affine map and recurrent layers. The affine map is folded into the first recurrent layer's
/// weights, which is the same function for less work.
final class RecurrentStack {

    private final Ops tf;
    private final Function<String, ? extends Operand<TFloat32>> parameters;
    private final List<PlacedLayer> layers;
    private final Operand<TFloat32> lastOutput;
    private final List<Operand<TFloat32>> read;
    private final List<Unrolled<?>> unrolled = new ArrayList<>();

    /// Weights of one recurrent layer as the steps use them, made from its parameters, and the
    /// gradient of the loss by them.
    record Combined(Operand<TFloat32> weights, Operand<TFloat32> gradient) {}

    /// The gradients of a loss.
    ///
    /// @param weights of the recurrent layers, the last of them first
    /// @param outputs by each step's output of each recurrent layer, `[units, batch]`; the first
    ///   layer is first
    /// @param read by what is read at each step, `[features, batch]`; none where nobody asked
    record StackGradients(
            List<Combined> weights,
            List<List<Operand<TFloat32>>> outputs,
            List<Operand<TFloat32>> read) {}

    /// @param layers from the reading to the last recurrent one
    /// @param pixels [batch, height, width, channels]
    RecurrentStack(
            Ops tf,
            Function<String, ? extends Operand<TFloat32>> parameters,
            List<PlacedLayer> layers,
            Operand<TFloat32> pixels) {
        this.tf = tf;
        this.parameters = parameters;
        this.layers = layers;
        var reading = layers.getFirst();
        read = steps(reading, pixels);
        List<Operand<TFloat32>> sequence = read;
        var examples = // [1]
                tf.slice(tf.shape(pixels), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        var ones = rowsOf(1, examples, 1);
        for (int index = 2; index < layers.size(); index++) {
            var layer = (Recur) layers.get(index).layer();
            var zeros = rowsOf(layer.units(), examples, 0);
            Unrolled<?> steps = unrolled(index, layer);
            sequence = steps.forward(sequence, ones, zeros);
            unrolled.add(steps);
        }
        lastOutput = sequence.getLast();
    }

    /// The layers that have parameters here.
    List<PlacedLayer> layers() {
        return layers;
    }

    /// [units, batch]
    Operand<TFloat32> lastOutput() {
        return lastOutput;
    }

    /// What is read at each step, `[features, batch]`.
    List<Operand<TFloat32>> read() {
        return read;
    }

    /// The last recurrent layer's output at each step, `[units, batch]`.
    List<Operand<TFloat32>> outputs() {
        return unrolled.getLast().timeSteps().stream()
                .<Operand<TFloat32>>map(TimeStep::output)
                .toList();
    }

    /// Tells of all steps what the layers give, and the recurrent ones' gates and states; but not
    /// what the last layer gives in the end.
    void keep(KeptValues kept) {
        kept.keep(layers.getFirst().name(), stepsLast(read));
        for (int index = 1; index < layers.size(); index++) {
            var layer = layers.get(index);
            if (layer.layer() instanceof Affine(int units)) {
                kept.keep(layer.name(), affine(index, units));
                continue;
            }
            var steps = unrolled.get(index - layers.size() + unrolled.size()).timeSteps();
            steps.getFirst()
                    .parts()
                    .keySet()
                    .forEach(part ->
                            kept.keep(
                                    layer.name() + "/" + part,
                                    stepsLast(
                                            steps.stream()
                                                    .map(step -> step.parts().get(part))
                                                    .toList())));
            if (!((Recur) layer.layer()).last()) {
                kept.keep(
                        layer.name(),
                        stepsLast(
                                steps.stream().<Operand<TFloat32>>map(TimeStep::output).toList()));
            }
        }
    }

    /// [batch, steps, units], of what is folded into the layer after it else.
    private Operand<TFloat32> affine(int index, int units) {
        var sequence = (Sequence) layers.get(index).input();
        var rows = tf.reshape(stepsLast(read), tf.constant(new int[] {-1, sequence.features()}));
        var products = tf.linalg.matMul(rows, parameter(index, "kernel"));
        var sums = tf.math.add(products, row(parameter(index, "bias")));
        return tf.reshape(sums, tf.constant(new int[] {-1, sequence.steps(), units}));
    }

    /// @param values one a step, [units, batch]
    /// @return [batch, steps, units]
    Operand<TFloat32> stepsLast(List<? extends Operand<TFloat32>> values) {
        return tf.linalg.transpose(tf.stack(List.copyOf(values)), tf.constant(new int[] {2, 0, 1}));
    }

    /// @param ofLastOutput gradient of the loss by [#lastOutput]
    List<Combined> gradients(Operand<TFloat32> ofLastOutput) {
        return gradients(ofLastOutput, false).weights();
    }

    /// @param ofLastOutput gradient of the loss by [#lastOutput]
    /// @param toPicture whether the gradients by what is read are wanted
    StackGradients gradients(Operand<TFloat32> ofLastOutput, boolean toPicture) {
        int steps = ((Sequence) layers.getFirst().output()).steps();
        var fromAbove = new ArrayList<>(Collections.nCopies(steps, absent()));
        fromAbove.set(steps - 1, Optional.of(ofLastOutput));
        var combined = new ArrayList<Combined>();
        var ofOutputs = new ArrayList<List<Operand<TFloat32>>>();
        List<Operand<TFloat32>> ofRead = List.of();
        for (int index = unrolled.size() - 1; index >= 0; index--) {
            var gradients = unrolled.get(index).backward(fromAbove, index > 0 || toPicture);
            combined.add(new Combined(unrolled.get(index).weights(), gradients.weights()));
            ofOutputs.addFirst(gradients.outputs());
            ofRead = gradients.inputs();
            for (int time = 0; time < ofRead.size(); time++) {
                fromAbove.set(time, Optional.of(ofRead.get(time)));
            }
        }
        return new StackGradients(combined, ofOutputs, ofRead);
    }

    private static Optional<Operand<TFloat32>> absent() {
        return Optional.empty();
    }

    /// Each of them [features, batch].
    private List<Operand<TFloat32>> steps(PlacedLayer reading, Operand<TFloat32> pixels) {
        var read = (Read) reading.layer();
        var picture = (LayerShape.Maps) reading.input();
        var shape = (Sequence) reading.output();
        int rows = read.rows() == 0 ? picture.height() : read.rows();
        var top =
                tf.slice(
                        pixels,
                        tf.constant(new int[] {0, 0, 0, 0}),
                        tf.constant(new int[] {-1, rows, -1, -1}));
        Operand<TFloat32> ordered =
                switch (read.reading()) {
                    case ROWS, PIXELS -> top;
                    case COLUMNS -> tf.linalg.transpose(top, tf.constant(new int[] {0, 2, 1, 3}));
                };
        // Of a matrix, which is far faster than of more dimensions at once.
        var flat = tf.reshape(ordered, tf.constant(new long[] {-1, shape.size()}));
        var examplesLast = tf.linalg.transpose(flat, tf.constant(new int[] {1, 0}));
        var sequence =
                tf.reshape(
                        examplesLast, tf.constant(new int[] {shape.steps(), shape.features(), -1}));
        return List.copyOf(tf.unstack(sequence, (long) shape.steps()).output());
    }

    private Operand<TFloat32> rowsOf(int count, Operand<TInt32> examples, float value) {
        var size = tf.concat(List.of(tf.constant(new int[] {count}), examples), tf.constant(0));
        return tf.fill(size, tf.constant(value));
    }

    private Operand<TFloat32> parameter(int index, String name) {
        return parameters.apply(layers.get(index).name() + "/" + name);
    }

    private Unrolled<?> unrolled(int index, Recur layer) {
        int units = layer.units();
        Operand<TFloat32> kernel = parameter(index, "kernel");
        Operand<TFloat32> bias = row(parameter(index, "bias"));
        int inputs = ((Sequence) layers.get(index).input()).features();
        if (layers.get(index - 1).layer() instanceof Affine) {
            bias = tf.math.add(tf.linalg.matMul(row(parameter(index - 1, "bias")), kernel), bias);
            kernel = tf.linalg.matMul(parameter(index - 1, "kernel"), kernel);
            inputs = ((Sequence) layers.get(index - 1).input()).features();
        }
        Operand<TFloat32> recurrent = parameter(index, "recurrent");
        return switch (layer.cell()) {
            case LSTM -> {
                var weights = tf.concat(List.of(kernel, bias, recurrent), tf.constant(0));
                yield new UnrolledLstm(tf, weights, inputs, units);
            }
            case GRU -> {
                var weights =
                        tf.concat(
                                List.of(
                                        candidateApart(kernel, units, zeros(inputs, units)),
                                        candidateApart(
                                                bias,
                                                units,
                                                row(parameter(index, "recurrent-bias"))),
                                        beside(List.of(recurrent, zeros(units, units)))),
                                tf.constant(0));
                yield new UnrolledGru(tf, weights, inputs, units);
            }
        };
    }

    /// The columns r, z, n taken apart: r, z, what the candidate has of the output before, n.
    private Operand<TFloat32> candidateApart(
            Operand<TFloat32> columns, int units, Operand<TFloat32> ofOutput) {
        return beside(
                List.of(
                        columns(columns, 0, 2 * units),
                        ofOutput,
                        columns(columns, 2 * units, units)));
    }

    private Operand<TFloat32> columns(Operand<TFloat32> values, int from, int count) {
        return tf.slice(
                values, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, count}));
    }

    private Operand<TFloat32> beside(List<Operand<TFloat32>> parts) {
        return tf.concat(parts, tf.constant(1));
    }

    private Operand<TFloat32> zeros(int rows, int columns) {
        return tf.fill(tf.constant(new int[] {rows, columns}), tf.constant(0f));
    }

    private Operand<TFloat32> row(Operand<TFloat32> vector) {
        return tf.reshape(vector, tf.constant(new int[] {1, -1}));
    }
}
