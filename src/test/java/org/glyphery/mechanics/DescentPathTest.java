package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glyphery.mechanics.DescentRule.AdamRule;
import org.glyphery.mechanics.DescentRule.AveragedMomentum;
import org.glyphery.mechanics.DescentRule.NesterovMomentum;
import org.glyphery.mechanics.DescentRule.PlainDescent;
import org.glyphery.mechanics.DescentRule.RmsPropRule;
import org.glyphery.mechanics.DescentRule.SummedMomentum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Steps that courses ask for by hand.
class DescentPathTest {

    private static final Objective CURVE = Objective.of("gelu_sigmoid(x)", List.of("x"), Map.of());

    private static final double MINIMUM = -0.751154255;

    static Stream<Arguments> courses() {
        return Stream.of(
                Arguments.of(
                        0,
                        0.1,
                        new PlainDescent(),
                        new double[] {-0.050000000, -0.095750130, -0.137637718},
                        new double[] {-0.023936892, -0.043982655, -0.060794789}),
                Arguments.of(
                        0,
                        1,
                        new PlainDescent(),
                        new double[] {-0.500000000, -0.620778088, -0.676497309},
                        new double[] {-0.149611563, -0.160139993, -0.162517485}),
                Arguments.of(
                        -3,
                        0.1,
                        new PlainDescent(),
                        new double[] {-2.997545168, -2.995082709, -2.992612579},
                        new double[] {-0.018131665, -0.018192397, -0.018253507}),
                Arguments.of(
                        -3,
                        0.1,
                        new AveragedMomentum(0.9, false),
                        new double[] {-2.997545168, -2.995089573, -2.992632526},
                        new double[] {-0.018131665, -0.018192227, -0.018253013}),
                Arguments.of(
                        -3,
                        0.1,
                        new AveragedMomentum(0.9, true),
                        new double[] {-2.997545168, -2.995090335, -2.992634740},
                        new double[] {-0.018131665, -0.018192208, -0.018252958}),
                Arguments.of(
                        -3,
                        0.1,
                        new SummedMomentum(0.9),
                        new double[] {-2.997545168, -2.992873360, -2.986191703},
                        new double[] {-0.018131665, -0.018247047, -0.018413253}));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void the_first_three_steps_are_the_courses(
            double start, double step, DescentRule rule, double[] places, double[] values) {
        var path = DescentPath.of(CURVE, new double[] {start}, rule, step, 3);
        for (int made = 1; made <= 3; made++) {
            assertThat(path.points().get(made).at()[0]).isCloseTo(places[made - 1], within(1e-9));
            assertThat(path.points().get(made).value()).isCloseTo(values[made - 1], within(1e-9));
        }
    }

    @Test
    void momentum_comes_to_the_minimum_in_as_many_steps_as_it_must() {
        assertThat(CURVE.at(-3).gradient()[0]).isCloseTo(-0.024548324, within(1e-9));
        assertThat(CURVE.at(MINIMUM).value()).isCloseTo(-0.163610190, within(1e-9));
        assertThat(stepsUntilThere(new PlainDescent())).isEqualTo(446);
        assertThat(stepsUntilThere(new AveragedMomentum(0.9, false))).isEqualTo(422);
        assertThat(stepsUntilThere(new SummedMomentum(0.9))).isEqualTo(55);
    }

    private static int stepsUntilThere(DescentRule rule) {
        var points = DescentPath.of(CURVE, new double[] {-3}, rule, 0.1, 500).points();
        int steps = 0;
        while (Math.abs(points.get(steps).at()[0] - MINIMUM) > 0.01) steps++;
        return steps;
    }

    @Test
    void two_weights_of_a_sigmoid_unit_go_the_courses_way() {
        var objective =
                Objective.of(
                        "sigmoid(w1*x1 + w2*x2) + 0.5*(w1^2 + w2^2)",
                        List.of("w1", "w2"),
                        ComputationGraphTest.at("x1", 0.2, "x2", 0.4));
        var points =
                DescentPath.of(objective, new double[] {0.3, -0.5}, new PlainDescent(), 0.01, 30)
                        .points();
        assertThat(points.get(1).at()).containsExactly(near(0.29650244, -0.49599512), within(1e-8));
        assertThat(points.get(3).at()).containsExactly(near(0.28961181, -0.48810528), within(1e-8));
        assertThat(points.get(10).at())
                .containsExactly(near(0.26655576, -0.46170875), within(1e-8));
        assertThat(points.get(30).at())
                .containsExactly(near(0.20894800, -0.39577440), within(1e-8));
        assertThat(points.get(30).value()).isCloseTo(0.571051196, within(1e-9));
    }

    private static double[] near(double... places) {
        return places;
    }

    /// Worked by hand from the papers' rules, on a parabola.
    @Test
    void the_other_rules_take_the_steps_of_their_papers() {
        var parabola = Objective.of("x^2", List.of("x"), Map.of());
        double[] start = {1};
        assertThat(places(parabola, start, new NesterovMomentum(0.9), 0.1))
                .containsExactly(new double[] {1, 0.8, 0.496}, within(1e-12));
        double first = 1 - 0.1 * 2 / (Math.sqrt(0.4) + 1e-8);
        double second =
                first - 0.1 * 2 * first / (Math.sqrt(0.9 * 0.4 + 0.1 * 4 * first * first) + 1e-8);
        assertThat(places(parabola, start, new RmsPropRule(0.9), 0.1))
                .containsExactly(new double[] {1, first, second}, within(1e-12));
        assertThat(places(parabola, start, new AdamRule(0.9, 0.999), 0.1)[1])
                .isCloseTo(0.9, within(1e-8));
        double mean = (0.9 * 0.1 * 2 + 0.1 * 1.8) / (1 - 0.81);
        double squares = (0.999 * 0.001 * 4 + 0.001 * 3.24) / (1 - 0.999 * 0.999);
        assertThat(places(parabola, start, new AdamRule(0.9, 0.999), 0.1)[2])
                .isCloseTo(0.9 - 0.1 * mean / Math.sqrt(squares), within(1e-8));
    }

    private static double[] places(
            Objective objective, double[] start, DescentRule rule, double step) {
        return DescentPath.of(objective, start, rule, step, 2).points().stream()
                .mapToDouble(each -> each.at()[0])
                .toArray();
    }

    @Test
    void a_walk_that_leaves_all_numbers_ends_with_a_sentence() {
        var steep = Objective.of("x^4", List.of("x"), Map.of());
        var path = DescentPath.of(steep, new double[] {3}, new PlainDescent(), 1, 100);
        assertThat(path.lost()).isPresent();
        assertThat(path.points().size()).isBetween(2, 20);
        var logarithm = Objective.of("log(x)", List.of("x"), Map.of());
        assertThat(DescentPath.of(logarithm, new double[] {0.5}, new PlainDescent(), 1, 9).lost())
                .hasValueSatisfying(why -> assertThat(why).contains("Only numbers above 0"));
        assertThatThrownBy(() ->
                        DescentPath.of(steep, new double[] {1}, new PlainDescent(), 1, 1_000_000))
                .hasMessageContaining("10,000 steps");
        assertThatThrownBy(() -> Objective.of("x^2", List.of("z"), Map.of()))
                .hasMessageContaining("z does not occur");
    }
}
