package org.glyphery.mechanics;

import org.glyphery.mechanics.DerivativeSweep.Direction;
import org.glyphery.mechanics.GraphNode.NodeSource.AppliedOperation;
import org.glyphery.mechanics.Operation.Evaluated;

/// The way between a node and one of its arguments, as a sweep goes over it.
///
/// @param node that the operation gives
/// @param place of the argument, from 0
record GraphEdge(
        GraphNode node, AppliedOperation result, Evaluated at, int place, Direction direction) {

    /// What goes over edges, given what comes to them.
    interface Rule {

        /// The rules of differentiation.
        Rule EXACT = GraphEdge::exact;

        /// @param incoming a tangent of the argument, or an adjoint of the node
        /// @return a part of a tangent of the node, or of an adjoint of the argument
        Matrix amount(GraphEdge edge, Matrix incoming);
    }

    static GraphEdge of(
            ComputationGraph graph,
            GraphNode node,
            AppliedOperation result,
            int place,
            Direction direction) {
        return new GraphEdge(node, result, graph.at(result, node), place, direction);
    }

    Operation operation() {
        return result.operation();
    }

    /// The id of the node that the sweep comes from.
    int origin() {
        return switch (direction) {
            case FORWARD -> result.arguments().get(place);
            case REVERSE -> node.id();
        };
    }

    Matrix exact(Matrix incoming) {
        return switch (direction) {
            case FORWARD -> operation().pushed(at, place, incoming);
            case REVERSE -> operation().pulled(at, place, incoming);
        };
    }

    /// What would go over it if a factor were something else at each place of the value.
    ///
    /// @param factor of the shape of the value, or a number
    Matrix with(Matrix factor, Matrix incoming) {
        Matrix amount = factor.times(incoming);
        return switch (direction) {
            case FORWARD -> amount.spreadOver(at.value());
            case REVERSE -> amount.reducedTo(at.argument(place));
        };
    }
}
