package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Values and derivatives that courses ask for by hand.
class ComputationGraphTest {

    private static final String TWO_OF_TWO =
            """
            y1 = exp(2*x2) + x1*sin(3*x2^2)
            y2 = x1*x2 + sigmoid(x2)
            """;

    private static final Map<String, Matrix> AT_2_1 = at("x1", 2, "x2", 1);

    /// Two sigmoid or linear outputs over a ReLU and a square, and what is lost by them.
    private static final String NINE_PARAMETERS =
            """
            z1 = relu(w11*x1 + w21*x2)
            z2 = w22*x2^2 + w32*x3 + b2
            p1 = sigmoid(m11*z1^3 + c1)
            p2 = m12*sin(z1) + m22*cos(z2)
            J = log((y1-p1)^2) + log((y2-p2)^2)
            """;

    @Test
    void two_functions_of_two_inputs_have_the_courses_values_and_jacobian_both_ways() {
        var graph = ComputationGraph.of(TWO_OF_TWO, AT_2_1, Kinks.USUAL);
        assertThat(graph.output("y1").value().number()).isCloseTo(7.671296115, within(1e-9));
        assertThat(graph.output("y2").value().number()).isCloseTo(2.731058579, within(1e-9));
        for (var jacobian : List.of(Jacobian.forward(graph), Jacobian.reverse(graph))) {
            assertThat(jacobian.inputs()).extracting(Jacobian.Entry::label).contains("x1", "x2");
            assertThat(derivative(jacobian, "y1", "x1")).isCloseTo(0.141120008, within(1e-9));
            assertThat(derivative(jacobian, "y1", "x2")).isCloseTo(2.898202239, within(1e-9));
            assertThat(derivative(jacobian, "y2", "x1")).isCloseTo(1, within(1e-9));
            assertThat(derivative(jacobian, "y2", "x2")).isCloseTo(2.196611933, within(1e-9));
        }
    }

    @Test
    void every_step_of_both_modes_has_the_courses_number() {
        var graph = ComputationGraph.of(TWO_OF_TWO, AT_2_1, Kinks.USUAL);
        DerivativeSweep adjoints = DerivativeSweep.reverse(graph, "y1", 0);
        double sine = number(adjoints, graph, "sin(3*x2^2)");
        assertThat(sine).as("of the sine").isEqualTo(2);
        assertThat(number(adjoints, graph, "2*x2")).isCloseTo(7.389056099, within(1e-9));
        assertThat(number(adjoints, graph, "3*x2^2")).isCloseTo(-1.979984993, within(1e-9));
        assertThat(number(adjoints, graph, "x2^2")).isCloseTo(-5.939954980, within(1e-9));
        DerivativeSweep tangents = DerivativeSweep.forward(graph, "x2", 0);
        assertThat(number(tangents, graph, "3*x2^2")).isEqualTo(6);
        assertThat(number(tangents, graph, "sin(3*x2^2)")).isCloseTo(-5.939954980, within(1e-9));
        assertThat(number(tangents, graph, "x1*sin(3*x2^2)"))
                .isCloseTo(-11.879909960, within(1e-9));
        assertThat(number(tangents, graph, "exp(2*x2)")).isCloseTo(14.778112198, within(1e-9));
    }

    /// That of the node which was read from this part of the text.
    private static double number(DerivativeSweep sweep, ComputationGraph graph, String part) {
        int from = TWO_OF_TWO.indexOf(part);
        var span = new TextSpan(from, from + part.length());
        GraphNode node =
                graph.nodes().stream()
                        .filter(each -> each.span().equals(span))
                        .findFirst()
                        .orElseThrow();
        return sweep.of(node.id()).number();
    }

    @Test
    void a_sigmoid_unit_with_weight_decay_has_the_courses_gradient() {
        var graph =
                ComputationGraph.of(
                        "f = sigmoid(w1*x1 + w2*x2) + 0.5*(w1^2 + w2^2)",
                        at("w1", 0.3, "w2", -0.5, "x1", 0.2, "x2", 0.4),
                        Kinks.USUAL);
        assertThat(graph.output("f").value().number()).isCloseTo(0.635057055, within(1e-9));
        Jacobian gradient = Jacobian.reverse(graph);
        assertThat(derivative(gradient, "f", "w1")).isCloseTo(0.349755798, within(1e-9));
        assertThat(derivative(gradient, "f", "w2")).isCloseTo(-0.400488404, within(1e-9));
        assertThat(derivative(gradient, "f", "x1")).isCloseTo(0.074633697, within(1e-9));
        assertThat(derivative(gradient, "f", "x2")).isCloseTo(-0.124389495, within(1e-9));
    }

    @Test
    void a_graph_of_nine_parameters_has_the_gradient_that_is_worked_by_hand() {
        Map<String, Matrix> at = new HashMap<>();
        at.putAll(at("w11", 0.7, "w21", 0.4, "x1", 1.2, "x2", -0.6));
        at.putAll(at("w22", 0.5, "w32", -0.8, "x3", 0.9, "b2", 0.3));
        at.putAll(at("m11", 1.1, "c1", -0.2, "m12", 0.6, "m22", -0.9));
        at.putAll(at("y1", 1, "y2", 0.25));
        double z1 = 0.7 * 1.2 + 0.4 * -0.6;
        double z2 = 0.5 * 0.36 - 0.8 * 0.9 + 0.3;
        double p1 = 1 / (1 + Math.exp(-(1.1 * z1 * z1 * z1 - 0.2)));
        double p2 = 0.6 * Math.sin(z1) - 0.9 * Math.cos(z2);
        double byP1 = 2 / (p1 - 1);
        double byP2 = 2 / (p2 - 0.25);
        double byC1 = byP1 * p1 * (1 - p1);
        double byZ1 = byC1 * 3 * 1.1 * z1 * z1 + byP2 * 0.6 * Math.cos(z1);
        double byZ2 = -byP2 * -0.9 * Math.sin(z2);

        var graph = ComputationGraph.of(NINE_PARAMETERS, at, Kinks.USUAL);
        assertThat(graph.outputs()).containsOnlyKeys("J");
        Jacobian gradient = Jacobian.reverse(graph);
        Map<String, Double> expected =
                Map.of(
                        "m11", byC1 * z1 * z1 * z1,
                        "m12", byP2 * Math.sin(z1),
                        "m22", byP2 * Math.cos(z2),
                        "c1", byC1,
                        "w11", byZ1 * 1.2,
                        "w21", byZ1 * -0.6,
                        "w22", byZ2 * 0.36,
                        "w32", byZ2 * 0.9,
                        "b2", byZ2);
        expected.forEach((name, value) ->
                assertThat(derivative(gradient, "J", name))
                        .as(name)
                        .isCloseTo(value, within(1e-12)));
    }

    @Test
    void what_occurs_twice_is_one_node() {
        var graph =
                ComputationGraph.of("y = sin(x)^2 + 3*sin(x) + sin(x)", at("x", 0.5), Kinks.USUAL);
        assertThat(graph.nodes()).extracting(GraphNode::label).filteredOn("x"::equals).hasSize(1);
        assertThat(graph.nodes()).hasSize(8); // x, sin, 2, square, 3, product, two sums
        DerivativeSweep adjoints = DerivativeSweep.reverse(graph, "y", 0);
        int sine = 1;
        assertThat(adjoints.passed().get(sine).terms()).hasSize(3);
        assertThat(adjoints.of(sine).number()).isCloseTo(2 * Math.sin(0.5) + 4, within(1e-12));
    }

    @Test
    void the_derivative_of_relu_at_0_is_what_somebody_chooses() {
        for (double chosen : new double[] {0, 0.5, 1}) {
            var graph = ComputationGraph.of("y = relu(x)", at("x", 0), new Kinks(chosen));
            assertThat(derivative(Jacobian.reverse(graph), "y", "x")).isEqualTo(chosen);
        }
    }

    /// The gradient of cross-entropy by the logits is the difference of shares and target.
    @Test
    void a_network_of_two_layers_with_softmax_has_the_gradients_of_the_textbook() {
        String typed =
                """
                a = sigmoid(transpose(W1)*x + b1)
                f2 = transpose(W2)*a + b2
                E = -sum(y .* log(softmax(f2)))
                """;
        Matrix first = Matrix.of(3, 2, 0.1, -0.4, 0.3, 0.2, -0.5, 0.6);
        Matrix second = Matrix.of(2, 3, 0.7, -0.1, 0.2, 0.4, -0.3, 0.5);
        Map<String, Matrix> at =
                Map.of(
                        "W1", first,
                        "x", Matrix.vector(1, -2, 0.5),
                        "b1", Matrix.vector(0.1, -0.1),
                        "W2", second,
                        "b2", Matrix.vector(0, 0.2, -0.2),
                        "y", Matrix.vector(0, 1, 0));
        var graph = ComputationGraph.of(typed, at, Kinks.USUAL);
        DerivativeSweep adjoints = DerivativeSweep.reverse(graph, "E", 0);
        Matrix logits = labelled(graph, "f2").value();
        Matrix shares = Wholesale.SOFTMAX.value(List.of(logits));
        Matrix byLogits = shares.zip(Matrix.vector(0, 1, 0), (share, target) -> share - target);
        assertClose(adjoints.of(labelled(graph, "f2").id()), byLogits);
        Matrix activations = labelled(graph, "a").value();
        Matrix byHidden =
                second.product(byLogits).times(activations.map(each -> each * (1 - each)));
        assertClose(adjoints.of(graph.input("x").id()), first.product(byHidden));
        assertClose(
                adjoints.of(graph.input("W2").id()), activations.product(byLogits.transposed()));
        assertThat(Jacobian.forward(graph).inputs()).hasSize(6 + 3 + 2 + 6 + 3 + 3);
    }

    private static GraphNode labelled(ComputationGraph graph, String label) {
        return graph.nodes().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.numbers()).containsExactly(expected.numbers(), within(1e-12));
    }

    static double derivative(Jacobian jacobian, String output, String input) {
        int row = labels(jacobian.outputs()).indexOf(output);
        return jacobian.derivatives()[row][labels(jacobian.inputs()).indexOf(input)];
    }

    private static List<String> labels(List<Jacobian.Entry> entries) {
        return entries.stream().map(Jacobian.Entry::label).toList();
    }

    /// @param values names and numbers by turns
    static Map<String, Matrix> at(Object... values) {
        Map<String, Matrix> at = new HashMap<>();
        for (int place = 0; place < values.length; place += 2) {
            double number = ((Number) values[place + 1]).doubleValue();
            at.put((String) values[place], Matrix.number(number));
        }
        return at;
    }
}
