package org.glyphery.mechanics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.glyphery.mechanics.DerivativeSweep.Direction;
import org.glyphery.mechanics.DerivativeSweep.Term;
import org.glyphery.mechanics.GraphNode.NodeSource.AppliedOperation;

/// What is to be said of a tangent or adjoint that a person has worked out.
///
/// @param isRight to as many digits as were written
/// @param hint what went wrong, where that is a usual mistake; absent where it is right or nobody
///   knows
public record OwnAnswer(boolean isRight, Optional<String> hint) {

    /// Edges that are tried; those beyond are far from what was asked.
    private static final int MOST_EDGES = 150;

    private static final OwnAnswer RIGHT = new OwnAnswer(true, Optional.empty());

    /// A tangent or adjoint that is asked for.
    ///
    /// @param seed the name of the input or output that the sweep begins at
    /// @param seedPlace of the number within it, row by row
    /// @param node the id of the node whose derivative it is
    /// @param place of the number within its derivative, row by row
    public record DerivativeQuestion(
            Direction direction, String seed, int seedPlace, int node, int place) {

        DerivativeSweep sweep(ComputationGraph graph, GraphEdge.Rule rule) {
            return switch (direction) {
                case FORWARD -> DerivativeSweep.forward(graph, seed, seedPlace, rule);
                case REVERSE -> DerivativeSweep.reverse(graph, seed, seedPlace, rule);
            };
        }

        double answer(DerivativeSweep sweep) {
            return sweep.of(node).at(place);
        }
    }

    /// @param typed a number, or an expression without names
    /// @throws UnreadableExpression if it is neither
    public static OwnAnswer to(DerivativeQuestion question, ComputationGraph graph, String typed) {
        TypedNumber number = TypedNumber.read(typed);
        DerivativeSweep sweep = question.sweep(graph, GraphEdge.Rule.EXACT);
        double exact = question.answer(sweep);
        if (number.isAbout(exact)) return RIGHT;
        return new OwnAnswer(
                false, mistaken(question, graph, sweep, number).or(() -> scaled(number, exact)));
    }

    /// The mistake nearest to what was asked that leads to the number.
    private static Optional<String> mistaken(
            DerivativeQuestion question,
            ComputationGraph graph,
            DerivativeSweep sweep,
            TypedNumber number) {
        for (GraphEdge edge : near(question, graph, sweep)) {
            for (Mistake mistake : Mistake.values()) {
                Optional<Matrix> amount = mistake.amount(edge, sweep.of(edge.origin()));
                if (amount.isEmpty()) continue;
                GraphEdge.Rule once =
                        (each, incoming) ->
                                isSame(each, edge) ? amount.get() : each.exact(incoming);
                if (number.isAbout(question.answer(question.sweep(graph, once)))) {
                    return Optional.of(sentence(mistake, edge, graph));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(GraphEdge one, GraphEdge other) {
        return one.node().id() == other.node().id() && one.place() == other.place();
    }

    private static String sentence(Mistake mistake, GraphEdge edge, ComputationGraph graph) {
        return mistake.sentence(graph.node(edge.origin()).label(), edge.operation().symbol());
    }

    /// The edges over which the sweep came to a node, the nearest first.
    private static List<GraphEdge> near(
            DerivativeQuestion question, ComputationGraph graph, DerivativeSweep sweep) {
        List<GraphEdge> edges = new ArrayList<>();
        Set<Integer> seen = new HashSet<>(Set.of(question.node()));
        Queue<Integer> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && edges.size() < MOST_EDGES) {
            int id = next.remove();
            for (Term term : sweep.passed().get(id).terms()) {
                int owner = question.direction() == Direction.FORWARD ? id : term.from();
                if (graph.node(owner).source() instanceof AppliedOperation result) {
                    edges.add(
                            GraphEdge.of(
                                    graph,
                                    graph.node(owner),
                                    result,
                                    term.place(),
                                    question.direction()));
                }
                if (seen.add(term.from())) next.add(term.from());
            }
        }
        return edges;
    }

    private static Optional<String> scaled(TypedNumber number, double exact) {
        if (number.isAbout(-exact)) return Optional.of("The sign is the other one.");
        if (number.isAbout(exact / 2)) return Optional.of("A factor of 2 is missing.");
        if (number.isAbout(exact * 2)) return Optional.of("There is a factor of 2 too many.");
        return Optional.empty();
    }
}
