package org.glyphery.network;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.SequenceLayer.Affine;
import org.glyphery.network.SequenceLayer.Read;
import org.glyphery.network.SequenceLayer.Recur;

/// Reading, affine map, LSTM and GRU for one example, from the definitions, unit by unit.
///
/// @param parameters by name
/// @param parts gates, states and outputs of the last example, `[steps, units]`, by layer and
///   letter
record PlainSequences(Function<String, double[]> parameters, Map<String, double[]> parts) {

    double[] apply(PlacedLayer placed, double[] values) {
        return switch ((SequenceLayer) placed.layer()) {
            case Read read -> read(read, (Maps) placed.input(), values);
            case Affine project -> projected(placed, project.units(), values);
            case Recur recur -> recurred(placed, recur, values);
        };
    }

    private static double[] read(Read read, Maps picture, double[] values) {
        int rows = read.rows() == 0 ? picture.height() : read.rows();
        int channels = picture.channels();
        double[] found = new double[rows * picture.width() * channels];
        int next = 0;
        switch (read.reading()) {
            case ROWS, PIXELS -> System.arraycopy(values, 0, found, 0, found.length);
            case COLUMNS -> {
                for (int column = 0; column < picture.width(); column++) {
                    for (int row = 0; row < rows; row++) {
                        for (int channel = 0; channel < channels; channel++) {
                            int place = row * picture.width() + column;
                            found[next++] = values[place * channels + channel];
                        }
                    }
                }
            }
        }
        return found;
    }

    private double[] projected(PlacedLayer placed, int units, double[] values) {
        int steps = ((Sequence) placed.output()).steps();
        int features = ((Sequence) placed.input()).features();
        double[] outputs = new double[steps * units];
        for (int step = 0; step < steps; step++) {
            double[] input = Arrays.copyOfRange(values, step * features, (step + 1) * features);
            for (int unit = 0; unit < units; unit++) {
                outputs[step * units + unit] =
                        parameters.apply(placed.name() + "/bias")[unit]
                                + product(placed.name() + "/kernel", input, unit, units);
            }
        }
        return outputs;
    }

    private double[] recurred(PlacedLayer placed, Recur recur, double[] values) {
        int units = recur.units();
        int steps = ((Sequence) placed.input()).steps();
        int features = ((Sequence) placed.input()).features();
        double[] outputs = new double[steps * units];
        double[] h = new double[units];
        double[] c = new double[units];
        for (int step = 0; step < steps; step++) {
            double[] input = Arrays.copyOfRange(values, step * features, (step + 1) * features);
            double[] next = new double[units];
            for (int unit = 0; unit < units; unit++) {
                Map<String, Double> found =
                        switch (recur.cell()) {
                            case LSTM -> lstm(placed.name(), input, h, c, unit);
                            case GRU -> gru(placed.name(), input, h, unit);
                        };
                next[unit] = Objects.requireNonNull(found.get("h"));
                int place = step * units + unit;
                found.forEach((part, value) ->
                        part(placed.name() + "/" + part, steps * units)[place] = value);
            }
            h = next;
            System.arraycopy(h, 0, outputs, step * units, units);
        }
        return recur.last() ? h : outputs;
    }

    private double[] part(String name, int size) {
        return parts.computeIfAbsent(name, _ -> new double[size]);
    }

    /// One unit; its cell is changed in place, since no other unit reads it.
    private Map<String, Double> lstm(String name, double[] x, double[] h, double[] c, int unit) {
        double i = sigmoid(gate(name, x, h, unit, 0, 4));
        double f = sigmoid(gate(name, x, h, unit, 1, 4));
        double o = sigmoid(gate(name, x, h, unit, 2, 4));
        double g = Math.tanh(gate(name, x, h, unit, 3, 4));
        c[unit] = i * g + f * c[unit];
        return Map.of("i", i, "f", f, "o", o, "g", g, "c", c[unit], "h", o * Math.tanh(c[unit]));
    }

    private Map<String, Double> gru(String name, double[] x, double[] h, int unit) {
        int units = h.length;
        double r = sigmoid(gate(name, x, h, unit, 0, 3));
        double z = sigmoid(gate(name, x, h, unit, 1, 3));
        int column = 2 * units + unit;
        double fromInput =
                product(name + "/kernel", x, column, 3 * units)
                        + parameters.apply(name + "/bias")[column];
        double fromOutput =
                product(name + "/recurrent", h, column, 3 * units)
                        + parameters.apply(name + "/recurrent-bias")[unit];
        double n = Math.tanh(fromInput + r * fromOutput);
        return Map.of("r", r, "z", z, "n", n, "h", (1 - z) * n + z * h[unit]);
    }

    private double gate(String name, double[] x, double[] h, int unit, int gate, int gates) {
        int column = gate * h.length + unit;
        int columns = gates * h.length;
        return product(name + "/kernel", x, column, columns)
                + product(name + "/recurrent", h, column, columns)
                + parameters.apply(name + "/bias")[column];
    }

    private double product(String matrix, double[] vector, int column, int columns) {
        double[] values = parameters.apply(matrix);
        double sum = 0;
        for (int row = 0; row < vector.length; row++) {
            sum += vector[row] * values[row * columns + column];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
