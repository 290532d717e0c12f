package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The derivatives of all outputs by all inputs, a row an output and a column an input; vectors and
/// matrices have one for each of their numbers.
///
/// @param outputs of the rows
/// @param inputs of the columns
/// @param derivatives by rows, of the outputs by the inputs
public record Jacobian(List<Entry> outputs, List<Entry> inputs, double[][] derivatives) {

    /// The step of central differences, relative to the size of the input: the cube root of the
    /// rounding error, which balances it with that of the formula.
    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    /// One number of an input or output.
    ///
    /// @param place within it, row by row, from 0
    /// @param label "x1", or "W[2,1]" with row and column from 1
    public record Entry(String name, int place, String label) {}

    /// The derivatives by one forward sweep an input.
    public static Jacobian forward(ComputationGraph graph) {
        List<Entry> inputs = entries(graph, graph.inputs());
        List<Entry> outputs = entries(graph, graph.outputs());
        double[][] derivatives = new double[outputs.size()][inputs.size()];
        for (int column = 0; column < inputs.size(); column++) {
            Entry input = inputs.get(column);
            DerivativeSweep tangents = DerivativeSweep.forward(graph, input.name(), input.place());
            for (int row = 0; row < outputs.size(); row++) {
                derivatives[row][column] =
                        at(tangents, graph.output(outputs.get(row).name()), outputs.get(row));
            }
        }
        return new Jacobian(outputs, inputs, derivatives);
    }

    /// The derivatives by one reverse sweep an output.
    public static Jacobian reverse(ComputationGraph graph) {
        List<Entry> inputs = entries(graph, graph.inputs());
        List<Entry> outputs = entries(graph, graph.outputs());
        double[][] derivatives = new double[outputs.size()][inputs.size()];
        for (int row = 0; row < outputs.size(); row++) {
            Entry output = outputs.get(row);
            DerivativeSweep adjoints =
                    DerivativeSweep.reverse(graph, output.name(), output.place());
            for (int column = 0; column < inputs.size(); column++) {
                derivatives[row][column] =
                        at(adjoints, graph.input(inputs.get(column).name()), inputs.get(column));
            }
        }
        return new Jacobian(outputs, inputs, derivatives);
    }

    private static double at(DerivativeSweep sweep, GraphNode node, Entry entry) {
        return sweep.of(node.id()).at(entry.place());
    }

    /// Central differences, which are near the derivatives; NaN where the function has no value
    /// beside the place where it is asked.
    ///
    /// @param typed what the graph was made of
    public static Jacobian differences(String typed, ComputationGraph graph) {
        List<TypedLine> lines = TypedLine.all(typed);
        List<Entry> inputs = entries(graph, graph.inputs());
        List<Entry> outputs = entries(graph, graph.outputs());
        double[][] derivatives = new double[outputs.size()][inputs.size()];
        for (int column = 0; column < inputs.size(); column++) {
            Entry input = inputs.get(column);
            double value = graph.input(input.name()).value().at(input.place());
            double step = STEP * Math.max(1, Math.abs(value));
            double[] above = values(lines, graph, moved(graph, input, value + step), outputs);
            double[] below = values(lines, graph, moved(graph, input, value - step), outputs);
            double width = value + step - (value - step); // as it was rounded
            for (int row = 0; row < outputs.size(); row++) {
                derivatives[row][column] = (above[row] - below[row]) / width;
            }
        }
        return new Jacobian(outputs, inputs, derivatives);
    }

    private static Map<String, Matrix> moved(ComputationGraph graph, Entry input, double value) {
        Matrix before = graph.input(input.name()).value();
        double[] numbers = before.numbers();
        numbers[input.place()] = value;
        Map<String, Matrix> moved = new HashMap<>();
        graph.inputs().keySet().forEach(name -> moved.put(name, graph.input(name).value()));
        moved.put(input.name(), Matrix.of(before.rows(), before.columns(), numbers));
        return moved;
    }

    private static double[] values(
            List<TypedLine> lines,
            ComputationGraph around,
            Map<String, Matrix> given,
            List<Entry> outputs) {
        try {
            var graph = new GraphBuilder(given, around.kinks()).build(lines);
            return outputs.stream()
                    .mapToDouble(each -> graph.output(each.name()).value().at(each.place()))
                    .toArray();
        } catch (UnreadableExpression undefined) { // beside a place where it has a value
            double[] none = new double[outputs.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }

    private static List<Entry> entries(ComputationGraph graph, Map<String, Integer> named) {
        List<Entry> entries = new ArrayList<>();
        named.forEach((name, node) -> {
            Matrix value = graph.node(node).value();
            for (int place = 0; place < value.size(); place++) {
                entries.add(new Entry(name, place, label(name, value, place)));
            }
        });
        return entries;
    }

    private static String label(String name, Matrix value, int place) {
        if (value.isNumber()) return name;
        int row = place / value.columns() + 1;
        return value.columns() == 1
                ? "%s[%d]".formatted(name, row)
                : "%s[%d,%d]".formatted(name, row, place % value.columns() + 1);
    }
}
