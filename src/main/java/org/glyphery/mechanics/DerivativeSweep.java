package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.mechanics.GraphNode.NodeSource;

/// One pass through a graph: what a change of one input does to every node, or what a change of
/// every node does to one output. Griewank and Walther 2008, Evaluating Derivatives, chapter 3.
///
/// @param passed what each node got, by the ids of nodes
/// @param order of the nodes that were come to, from the seed on
public record DerivativeSweep(
        Direction direction, List<NodeDerivative> passed, List<Integer> order) {

    /// The way that a sweep goes.
    public enum Direction {
        /// Tangents, from an input on: the derivative of each node by the input.
        FORWARD,
        /// Adjoints, from an output back: the derivative of the output by each node.
        REVERSE
    }

    /// What a node got.
    ///
    /// @param node its id
    /// @param terms that add up to it; none of the seed, and of what the sweep does not come to
    /// @param total a tangent or adjoint, of the shape of the node's value
    public record NodeDerivative(int node, List<Term> terms, Matrix total) {}

    /// What came over one edge.
    ///
    /// @param from the id of the node that it came from
    /// @param place of the argument that the edge is, from 0
    public record Term(int from, int place, Matrix amount) {}

    public DerivativeSweep {
        passed = List.copyOf(passed);
        order = List.copyOf(order);
    }

    /// The tangent or adjoint of a node.
    ///
    /// @param node its id
    public Matrix of(int node) {
        return passed.get(node).total();
    }

    /// Tangents of all nodes by one number of an input.
    ///
    /// @param place of the number within the input, row by row
    public static DerivativeSweep forward(ComputationGraph graph, String input, int place) {
        return forward(graph, input, place, GraphEdge.Rule.EXACT);
    }

    static DerivativeSweep forward(
            ComputationGraph graph, String input, int place, GraphEdge.Rule rule) {
        int seed = graph.input(input).id();
        List<NodeDerivative> passed = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        boolean[] isReached = new boolean[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            int id = node.id();
            List<Term> terms = new ArrayList<>();
            Matrix total = Matrix.zerosLike(node.value());
            if (id == seed) {
                total = Matrix.unitLike(node.value(), place);
                isReached[id] = true;
            } else if (node.source() instanceof NodeSource.AppliedOperation result) {
                for (int argument = 0; argument < result.arguments().size(); argument++) {
                    int from = result.arguments().get(argument);
                    if (!isReached[from]) continue;
                    var edge = GraphEdge.of(graph, node, result, argument, Direction.FORWARD);
                    Matrix amount = rule.amount(edge, passed.get(from).total());
                    terms.add(new Term(from, argument, amount));
                    total = total.plus(amount);
                    isReached[id] = true;
                }
            }
            if (isReached[id]) order.add(id);
            passed.add(new NodeDerivative(id, List.copyOf(terms), total));
        }
        return new DerivativeSweep(Direction.FORWARD, passed, order);
    }

    /// Adjoints of all nodes of one number of an output.
    ///
    /// @param place of the number within the output, row by row
    public static DerivativeSweep reverse(ComputationGraph graph, String output, int place) {
        return reverse(graph, output, place, GraphEdge.Rule.EXACT);
    }

    static DerivativeSweep reverse(
            ComputationGraph graph, String output, int place, GraphEdge.Rule rule) {
        var adjoints = new Adjoints(graph, rule);
        int seed = graph.output(output).id();
        adjoints.begin(seed, place);
        for (int id = seed; id >= 0; id--) adjoints.pull(graph.node(id));
        return adjoints.sweep();
    }

    /// Adjoints that are being gathered.
    private static final class Adjoints {

        private final ComputationGraph graph;
        private final GraphEdge.Rule rule;
        private final List<List<Term>> terms = new ArrayList<>();
        private final List<Matrix> totals = new ArrayList<>();
        private final List<Integer> order = new ArrayList<>();
        private final boolean[] isReached;

        Adjoints(ComputationGraph graph, GraphEdge.Rule rule) {
            this.graph = graph;
            this.rule = rule;
            isReached = new boolean[graph.nodes().size()];
            for (GraphNode node : graph.nodes()) {
                terms.add(new ArrayList<>());
                totals.add(Matrix.zerosLike(node.value()));
            }
        }

        void begin(int seed, int place) {
            totals.set(seed, Matrix.unitLike(graph.node(seed).value(), place));
            isReached[seed] = true;
        }

        /// Gives what a node has got to its arguments; by then it has all.
        void pull(GraphNode node) {
            int id = node.id();
            if (!isReached[id]) return;
            order.add(id);
            if (!(node.source() instanceof NodeSource.AppliedOperation result)) return;
            for (int place = 0; place < result.arguments().size(); place++) {
                int argument = result.arguments().get(place);
                if (!graph.node(argument).varies()) continue;
                var edge = GraphEdge.of(graph, node, result, place, Direction.REVERSE);
                Matrix amount = rule.amount(edge, totals.get(id));
                terms.get(argument).add(new Term(id, place, amount));
                totals.set(argument, totals.get(argument).plus(amount));
                isReached[argument] = true;
            }
        }

        DerivativeSweep sweep() {
            List<NodeDerivative> passed = new ArrayList<>();
            for (int id = 0; id < totals.size(); id++) {
                passed.add(new NodeDerivative(id, List.copyOf(terms.get(id)), totals.get(id)));
            }
            return new DerivativeSweep(Direction.REVERSE, passed, order);
        }
    }
}
