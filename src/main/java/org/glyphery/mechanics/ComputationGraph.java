package org.glyphery.mechanics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glyphery.mechanics.GraphNode.NodeSource;
import org.glyphery.mechanics.Operation.Evaluated;

/// Typed lines as a graph of elementary operations, in the order in which they are computed, each
/// with its value.
///
/// @param inputs the nodes of what values were given for, by name
/// @param outputs the nodes of the lines that no other line uses, by name
/// @param kinks what derivatives are taken to be where there is none
public record ComputationGraph(
        List<GraphNode> nodes,
        Map<String, Integer> inputs,
        Map<String, Integer> outputs,
        Kinks kinks) {

    public ComputationGraph {
        nodes = List.copyOf(nodes);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /// The graph at these values.
    ///
    /// @param given the value of each input
    /// @throws UnreadableExpression if a line is no expression, an input has no value, or a node
    ///   none at these
    public static ComputationGraph of(String typed, Map<String, Matrix> given, Kinks kinks) {
        return new GraphBuilder(given, kinks).build(TypedLine.all(typed));
    }

    /// The names that need a value, in the order in which they occur.
    ///
    /// @throws UnreadableExpression if a line is no expression
    public static List<String> inputs(String typed) {
        return TypedLine.inputs(TypedLine.all(typed));
    }

    /// @param id of one of its nodes
    public GraphNode node(int id) {
        return nodes.get(id);
    }

    /// The node of an input.
    public GraphNode input(String name) {
        return nodes.get(Objects.requireNonNull(inputs.get(name), name));
    }

    /// The node of an output.
    public GraphNode output(String name) {
        return nodes.get(Objects.requireNonNull(outputs.get(name), name));
    }

    /// What derivatives of a node's operation are computed at.
    Evaluated at(NodeSource.AppliedOperation source, GraphNode node) {
        return new Evaluated(
                source.arguments().stream().map(each -> nodes.get(each).value()).toList(),
                node.value(),
                kinks);
    }
}
