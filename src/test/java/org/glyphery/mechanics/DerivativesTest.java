package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Derivatives of every operation, held against differences, against each other and against known
/// values.
class DerivativesTest {

    private static final int POINTS = 50;

    @ParameterizedTest
    @EnumSource(Elementwise.class)
    void of_every_function_they_are_those_of_differences(Elementwise function) {
        var random = new Random(1);
        String typed = function == Elementwise.NEGATE ? "y = -x" : function.symbol() + "(x)";
        for (int point = 0; point < POINTS; point++) {
            double x = 4 * random.nextDouble() - 2;
            if (function == Elementwise.LOG || function == Elementwise.SQRT) x = Math.abs(x) + 0.1;
            if (function == Elementwise.TAN) x /= 2;
            check(typed, Map.of("x", Matrix.number(x)));
        }
    }

    @ParameterizedTest
    @EnumSource(Pairwise.class)
    void of_every_operation_on_two_they_are_those_of_differences(Pairwise operation) {
        var random = new Random(2);
        String sign = operation.symbol();
        String typed =
                Character.isLetter(sign.charAt(0)) ? sign + "(a, b)" : "a %s b".formatted(sign);
        for (int point = 0; point < POINTS; point++) {
            double a = 0.2 + 2 * random.nextDouble();
            double b = 4 * random.nextDouble() - 2;
            if (Math.abs(b) < 0.1) b = 0.7;
            check(typed, Map.of("a", Matrix.number(a), "b", Matrix.number(b)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z = W*x + b",
                "z = sum(x .* b) * W",
                "z = dot(x, b)^2 * softmax(W*x)",
                "z = transpose(x)*W*b / sum(W)",
                "z = max(W, 0.1) * tanh(b) - x",
                "z = sum(softplus(W*x - b)) + 3*sum(x)",
                "z = 2*W - W ./ 3 + W .^ 2",
            })
    void of_vectors_and_matrices_they_are_those_of_differences(String typed) {
        var random = new Random(3);
        for (int point = 0; point < POINTS; point++) {
            check(
                    typed,
                    Map.of(
                            "W", random(random, 3, 3),
                            "x", random(random, 3, 1),
                            "b", random(random, 3, 1)));
        }
    }

    private static Matrix random(Random random, int rows, int columns) {
        return Matrix.of(rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }

    /// Those that are typed by hand must be what the rules give, to the last digits.
    @ParameterizedTest
    @EnumSource(Elementwise.class)
    void the_formula_of_each_factor_is_the_factor(Elementwise function) {
        Optional<String> factor = function.factor(0, List.of("x"));
        if (factor.isEmpty()) return;
        for (double x : new double[] {0.3, 1.2, 2.5}) {
            Map<String, Matrix> at = Map.of("x", Matrix.number(x));
            double derivative = function.derivative(x, function.value(x), Kinks.USUAL);
            assertThat(value(factor.get(), at)).isCloseTo(derivative, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Pairwise.class)
    void the_formulas_of_both_factors_are_the_factors(Pairwise operation) {
        double a = 1.3;
        double b = 0.6;
        Map<String, Matrix> at = Map.of("a", Matrix.number(a), "b", Matrix.number(b));
        for (int place = 0; place < 2; place++) {
            String factor = operation.factor(place, List.of("a", "b")).orElseThrow();
            double derivative = operation.derivative(place, a, b, operation.value(a, b));
            assertThat(value(factor, at)).as(factor).isCloseTo(derivative, within(1e-12));
        }
    }

    private static double value(String typed, Map<String, Matrix> at) {
        return ComputationGraph.of(typed, at, Kinks.USUAL).output("y").value().number();
    }

    @Test
    void of_random_expressions_both_modes_agree() {
        var random = new Random(4);
        for (int count = 0; count < 300; count++) {
            String typed = "y1 = %s\ny2 = %s".formatted(tree(random, 4), tree(random, 4));
            Map<String, Matrix> at =
                    ComputationGraphTest.at(
                            "a", random.nextGaussian(),
                            "b", random.nextGaussian(),
                            "c", random.nextGaussian());
            var graph = ComputationGraph.of(typed, at, Kinks.USUAL);
            double[][] forward = Jacobian.forward(graph).derivatives();
            double[][] reverse = Jacobian.reverse(graph).derivatives();
            for (int row = 0; row < forward.length; row++) {
                for (int column = 0; column < forward[row].length; column++) {
                    double size = Math.max(1, Math.abs(forward[row][column]));
                    assertThat(reverse[row][column])
                            .as(typed)
                            .isCloseTo(forward[row][column], within(1e-9 * size));
                }
            }
        }
    }

    /// An expression that has a value everywhere.
    private static String tree(Random random, int depth) {
        if (depth == 0) return List.of("a", "b", "c", "2").get(random.nextInt(4));
        String left = tree(random, depth - 1);
        String right = tree(random, random.nextInt(depth));
        return switch (random.nextInt(6)) {
            case 0 -> "(%s + %s)".formatted(left, right);
            case 1 -> "%s*tanh(%s)".formatted(left, right);
            case 2 -> "(%s - sin(%s))".formatted(left, right);
            case 3 -> "sigmoid(%s)*%s".formatted(left, right);
            case 4 -> "log(1 + (%s)^2)".formatted(left);
            default -> "gelu(cos(%s) - softplus(%s))".formatted(left, right);
        };
    }

    private static void check(String typed, Map<String, Matrix> at) {
        var graph = ComputationGraph.of(typed, at, Kinks.USUAL);
        double[][] forward = Jacobian.forward(graph).derivatives();
        double[][] reverse = Jacobian.reverse(graph).derivatives();
        double[][] differences = Jacobian.differences(typed, graph).derivatives();
        for (int row = 0; row < forward.length; row++) {
            assertThat(reverse[row]).as(typed).containsExactly(forward[row], within(1e-10));
            for (int column = 0; column < forward[row].length; column++) {
                double size = Math.max(1, Math.abs(forward[row][column]));
                assertThat(differences[row][column])
                        .as("%s at %s", typed, at)
                        .isCloseTo(forward[row][column], within(1e-7 * size));
            }
        }
    }

    /// Values and derivatives at -2, -1, 1 and 2.
    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0.119202922, 0.104993585, 0.268941421, 0.196611933, 0.731058579, 0.196611933,"
                + " 0.880797078, 0.104993585",
        "tanh, -0.964027580, 0.070650825, -0.761594156, 0.419974342, 0.761594156, 0.419974342,"
                + " 0.964027580, 0.070650825",
        "elu, -0.864664717, 0.135335283, -0.632120559, 0.367879441, 1, 1, 2, 1",
        "gelu, -0.045500264, -0.085231801, -0.158655254, -0.083315471, 0.841344746, 1.083315471,"
                + " 1.954499736, 1.085231801",
        "gelu_sigmoid, -0.064341377, -0.073815354, -0.154204234, -0.067779607, 0.845795766,"
                + " 1.067779607, 1.935658623, 1.073815354",
        "softplus, 0.126928011, 0.119202922, 0.313261688, 0.268941421, 1.313261688, 0.731058579,"
                + " 2.126928011, 0.880797078",
        "relu, 0, 0, 0, 0, 1, 1, 2, 1"
    })
    void activations_have_the_values_of_the_tables(
            String name,
            double at1,
            double by1,
            double at2,
            double by2,
            double at3,
            double by3,
            double at4,
            double by4) {
        double[] points = {-2, -1, 1, 2};
        List<Double> found = new ArrayList<>();
        for (double point : points) {
            var graph =
                    ComputationGraph.of(
                            "y = %s(x)".formatted(name),
                            ComputationGraphTest.at("x", point),
                            Kinks.USUAL);
            found.add(graph.output("y").value().number());
            found.add(Jacobian.reverse(graph).derivatives()[0][0]);
        }
        double[] expected = {at1, by1, at2, by2, at3, by3, at4, by4};
        for (int place = 0; place < expected.length; place++) {
            assertThat(found.get(place)).isCloseTo(expected[place], within(1e-9));
        }
    }

    @Test
    void the_normal_distribution_keeps_its_digits_far_out() {
        assertThat(NormalDistribution.below(0)).isEqualTo(0.5);
        assertThat(NormalDistribution.below(1.959964)).isCloseTo(0.975, within(1e-8));
        assertThat(NormalDistribution.below(-6) / 9.865876450377e-10).isCloseTo(1, within(1e-12));
        assertThat(NormalDistribution.below(-20) / 2.7536241186062e-89).isCloseTo(1, within(1e-12));
    }
}
