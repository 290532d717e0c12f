package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A function of one or two numbers, or more, that is made smaller step by step.
public final class Objective {

    private final List<TypedLine> lines;
    private final List<String> variables;
    private final Map<String, Matrix> fixed;

    /// A place, the function's value there and its derivatives by each variable.
    public record ObjectivePoint(double[] at, double value, double[] gradient) {}

    private Objective(List<TypedLine> lines, List<String> variables, Map<String, Matrix> fixed) {
        this.lines = lines;
        this.variables = variables;
        this.fixed = fixed;
    }

    /// @param typed of one output, which is a number
    /// @param variables that change; the order of the numbers of a place
    /// @param fixed the values of all other inputs
    /// @throws UnreadableExpression if it is no expression, or gives more than one number
    public static Objective of(String typed, List<String> variables, Map<String, Matrix> fixed) {
        List<TypedLine> lines = TypedLine.all(typed);
        List<String> unused = new ArrayList<>(variables);
        unused.removeAll(TypedLine.inputs(lines));
        if (!unused.isEmpty()) {
            throw new UnreadableExpression(
                    "%s does not occur in it.".formatted(unused.getFirst()),
                    new TextSpan(0, typed.length()));
        }
        return new Objective(lines, List.copyOf(variables), Map.copyOf(fixed));
    }

    public List<String> variables() {
        return variables;
    }

    /// @throws UnreadableExpression if it has no value there, or its value is no number
    public ObjectivePoint at(double... place) {
        Map<String, Matrix> values = new HashMap<>(fixed);
        for (int each = 0; each < place.length; each++) {
            values.put(variables.get(each), Matrix.number(place[each]));
        }
        var graph = new GraphBuilder(values, Kinks.USUAL).build(lines);
        String output = graph.outputs().keySet().iterator().next();
        GraphNode node = graph.output(output);
        if (graph.outputs().size() > 1 || !node.value().isNumber()) {
            throw new UnreadableExpression(
                    "What is made smaller is one number: let one line give it.", node.span());
        }
        DerivativeSweep adjoints = DerivativeSweep.reverse(graph, output, 0);
        double[] gradient =
                variables.stream()
                        .mapToDouble(name -> adjoints.of(graph.input(name).id()).number())
                        .toArray();
        return new ObjectivePoint(place.clone(), node.value().number(), gradient);
    }
}
