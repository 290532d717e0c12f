package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glyphery.mechanics.GraphNode.NodeSource;

/// Makes a graph of typed lines and computes each node at once. What occurs twice is one node.
final class GraphBuilder {

    private static final int MOST_NODES = 2_000;

    private final Map<String, Matrix> given;
    private final Kinks kinks;
    private final List<Made> made = new ArrayList<>();
    private final Map<NodeSource.AppliedOperation, Integer> results = new HashMap<>();
    private final Map<Double, Integer> constants = new HashMap<>();
    private final Map<String, Integer> inputs = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /// A node that has no name yet.
    private record Made(NodeSource source, Matrix value, boolean varies, TextSpan span) {}

    /// @param given the value of each input
    GraphBuilder(Map<String, Matrix> given, Kinks kinks) {
        this.given = given;
        this.kinks = kinks;
    }

    /// @param typed not empty
    ComputationGraph build(List<TypedLine> typed) {
        Set<String> used = new HashSet<>();
        for (TypedLine line : typed) {
            lines.put(line.name(), add(line.expression()));
            used.addAll(names(line.expression()));
        }
        Map<String, Integer> outputs = new LinkedHashMap<>(lines);
        outputs.keySet().removeAll(used);
        return new ComputationGraph(named(), inputs, outputs, kinks);
    }

    /// The names in an expression, in the order in which they occur.
    static Set<String> names(Expression expression) {
        return switch (expression) {
            case Expression.Literal _ -> Set.of();
            case Expression.Named(String name, _) -> Set.of(name);
            case Expression.Applied(_, List<Expression> arguments, _) -> {
                Set<String> names = new LinkedHashSet<>();
                arguments.forEach(each -> names.addAll(names(each)));
                yield names;
            }
        };
    }

    private int add(Expression expression) {
        return switch (expression) {
            case Expression.Literal(double value, TextSpan span) ->
                    constants.computeIfAbsent(
                            value,
                            _ ->
                                    make(
                                            new NodeSource.FixedNumber(),
                                            Matrix.number(value),
                                            false,
                                            span));
            case Expression.Named(String name, TextSpan span) ->
                    Optional.ofNullable(lines.get(name))
                            .orElseGet(() -> inputs.computeIfAbsent(name, _ -> input(name, span)));
            case Expression.Applied(Operation operation, List<Expression> parts, TextSpan span) -> {
                List<Integer> arguments = new ArrayList<>();
                for (Expression part : parts) arguments.add(add(part));
                yield result(operation, arguments, span);
            }
        };
    }

    private int make(NodeSource source, Matrix value, boolean varies, TextSpan span) {
        if (made.size() == MOST_NODES) {
            throw new UnreadableExpression(
                    "A graph can have at most %,d nodes.".formatted(MOST_NODES), span);
        }
        made.add(new Made(source, value, varies, span));
        return made.size() - 1;
    }

    private int input(String name, TextSpan span) {
        Matrix value = given.get(name);
        if (value == null) {
            throw new UnreadableExpression("%s needs a value.".formatted(name), span);
        }
        return make(new NodeSource.GivenInput(), value, true, span);
    }

    private int result(Operation typed, List<Integer> arguments, TextSpan span) {
        List<Matrix> values = arguments.stream().map(each -> made.get(each).value()).toList();
        boolean isScaled = typed == Wholesale.PRODUCT && values.stream().anyMatch(Matrix::isNumber);
        Operation operation = isScaled ? Pairwise.MULTIPLY : typed;
        var source = new NodeSource.AppliedOperation(operation, List.copyOf(arguments));
        Integer same = results.get(source);
        if (same != null) return same;
        operation
                .misfit(values)
                .ifPresent(sentence -> {
                    throw new UnreadableExpression(sentence, span);
                });
        Matrix value = operation.value(values);
        if (!value.isFinite()) {
            throw new UnreadableExpression(sentence(operation, values), span);
        }
        boolean varies = arguments.stream().anyMatch(each -> made.get(each).varies());
        int node = make(source, value, varies, span);
        results.put(source, node);
        return node;
    }

    private static String sentence(Operation operation, List<Matrix> values) {
        boolean areNumbers = values.stream().allMatch(Matrix::isNumber);
        String at =
                areNumbers
                        ? " of "
                                + String.join(
                                        " and ",
                                        values.stream()
                                                .map(each -> NumberText.plain(each.number()))
                                                .toList())
                        : "";
        return "%s%s has no value here. %s".formatted(operation.symbol(), at, operation.domain());
    }

    /// Each with the name of its line or input, or else a number that no name stands in the way of.
    private List<GraphNode> named() {
        Map<Integer, String> labels = new HashMap<>();
        inputs.forEach((name, node) -> labels.put(node, name));
        lines.forEach((name, node) -> labels.putIfAbsent(node, name));
        List<GraphNode> nodes = new ArrayList<>();
        int number = 0;
        for (int id = 0; id < made.size(); id++) {
            Made each = made.get(id);
            String label = labels.get(id);
            if (label == null && each.source() instanceof NodeSource.FixedNumber) {
                label = NumberText.plain(each.value().number());
            }
            while (label == null) {
                String free = "v" + ++number;
                if (!lines.containsKey(free) && !inputs.containsKey(free)) label = free;
            }
            nodes.add(
                    new GraphNode(
                            id, label, each.source(), each.value(), each.varies(), each.span()));
        }
        return nodes;
    }
}
