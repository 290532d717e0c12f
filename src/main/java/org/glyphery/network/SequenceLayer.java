package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.network.LayerShape.Flat;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Parameter.Role;

/// A layer of a network that reads its picture step by step.
public sealed interface SequenceLayer extends Layer {

    /// The picture as a sequence of rows, columns or pixels.
    ///
    /// @param rows read from the top; 0 for all
    record Read(ReadingOrder reading, int rows) implements SequenceLayer {
        @Override
        public String title() {
            return "reading";
        }

        @Override
        public Sequence output(LayerShape input) {
            if (!(input instanceof Maps(int height, int width, int channels))) {
                throw new IllegalStateException("Only pictures are read");
            }
            if (rows > height) {
                throw new InvalidSetting("rows read", "at most " + height, rows);
            }
            int read = rows == 0 ? height : rows;
            return switch (reading) {
                case ROWS -> new Sequence(read, width * channels);
                case COLUMNS -> new Sequence(width, read * channels);
                case PIXELS -> new Sequence(read * width, channels);
            };
        }
    }

    /// An affine map of each step, the same for all: `x A + a`, `A` [features, units].
    record Affine(int units) implements SequenceLayer {
        @Override
        public String title() {
            return "affine";
        }

        @Override
        public Sequence output(LayerShape input) {
            return new Sequence(sequence(input).steps(), units);
        }

        @Override
        public List<Parameter> parameters(String name, LayerShape input) {
            int features = sequence(input).features();
            return List.of(
                    new Parameter(
                            name + "/kernel",
                            List.of(features, units),
                            Role.KERNEL,
                            features,
                            units),
                    Parameter.vector(name + "/bias", Role.BIAS, units));
        }

        @Override
        public long multiplyAdds(LayerShape input) {
            return input.size() * units;
        }
    }

    /// A recurrent layer. Kernels are `[inputs, gates x units]` for the input and `[units, gates x
    /// units]` for the output before, the gates side by side in the cell's order.
    ///
    /// @param last gives its last output alone; else one for each step
    record Recur(RecurrentCell cell, int units, boolean last) implements SequenceLayer {

        /// Gates before and after their functions, products, states, and copies of them.
        private static final int KEPT_PER_UNIT = 14;

        /// The rows, a unit, of the products of a step; see [UnrolledLstm] and [UnrolledGru].
        private static final int ROWS_PER_UNIT = 4;

        @Override
        public String title() {
            return cell.name();
        }

        @Override
        public LayerShape output(LayerShape input) {
            return last ? new Flat(units) : new Sequence(sequence(input).steps(), units);
        }

        @Override
        public List<Parameter> parameters(String name, LayerShape input) {
            int inputs = sequence(input).features();
            Parameter.requireSize(
                    name + "/recurrent", (double) cell.gates * units * units, units + " units");
            int all = cell.gates * units;
            var parameters = new ArrayList<Parameter>();
            parameters.add(kernel(name + "/kernel", inputs, all));
            parameters.add(kernel(name + "/recurrent", units, all));
            switch (cell) {
                case LSTM -> parameters.add(Parameter.vector(name + "/bias", Role.LSTM_BIAS, all));
                case GRU -> {
                    parameters.add(Parameter.vector(name + "/bias", Role.BIAS, all));
                    parameters.add(Parameter.vector(name + "/recurrent-bias", Role.BIAS, units));
                }
            }
            return parameters;
        }

        /// Each gate has a matrix of its own, which decides how it starts.
        private Parameter kernel(String name, int inputs, int all) {
            return new Parameter(name, List.of(inputs, all), Role.KERNEL, inputs, units);
        }

        @Override
        public long multiplyAdds(LayerShape input) {
            Sequence sequence = sequence(input);
            long perStep = (long) cell.gates * units * (sequence.features() + units);
            return sequence.steps() * perStep;
        }

        @Override
        public long operations(LayerShape input) {
            return 56L * sequence(input).steps();
        }

        @Override
        public long numbersAdded(LayerShape input) {
            Sequence sequence = sequence(input);
            int steps = sequence.steps();
            int matrices =
                    Math.min(steps, Unrolled.ADDED_AT_ONCE)
                            + Math.ceilDiv(steps, Unrolled.ADDED_AT_ONCE);
            return matrices * (sequence.features() + 1L + units) * ROWS_PER_UNIT * units;
        }

        @Override
        public long numbersKept(LayerShape input) {
            Sequence sequence = sequence(input);
            return sequence.steps() * (sequence.features() + (long) KEPT_PER_UNIT * units);
        }
    }

    private static Sequence sequence(LayerShape input) {
        if (!(input instanceof Sequence sequence)) {
            throw new IllegalStateException("Only a sequence has steps");
        }
        return sequence;
    }
}
