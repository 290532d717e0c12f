package org.glyphery.mechanics;

import java.math.BigDecimal;
import java.util.Map;

/// A number that a person has written down, as digits or as an expression without names.
///
/// @param tolerance how far from it what is meant may lie: half of the last digit that is there, if
///   there are three at least
record TypedNumber(double value, double tolerance) {

    private static final double EXACT = 1e-6;
    private static final int LEAST_DIGITS = 3;

    /// @throws UnreadableExpression if it is neither
    static TypedNumber read(String typed) {
        String plain = typed.strip().replace('−', '-');
        if (plain.matches("[+-]?\\d*\\.?\\d+([eE][+-]?\\d{1,3})?")) {
            var digits = new BigDecimal(plain);
            double value = digits.doubleValue();
            boolean isRounded = digits.precision() >= LEAST_DIGITS && digits.scale() > 0;
            double last = isRounded ? digits.ulp().doubleValue() / 2 : 0;
            return new TypedNumber(value, Math.max(last, near(value)));
        }
        var graph = ComputationGraph.of(typed, Map.of(), Kinks.USUAL);
        GraphNode node = graph.nodes().get(graph.outputs().values().iterator().next());
        if (!node.value().isNumber()) {
            throw new UnreadableExpression("One number is asked for.", node.span());
        }
        return new TypedNumber(node.value().number(), near(node.value().number()));
    }

    private static double near(double value) {
        return Math.max(1e-12, EXACT * Math.abs(value));
    }

    boolean isAbout(double exact) {
        return Math.abs(value - exact) <= tolerance * (1 + 1e-9);
    }
}
