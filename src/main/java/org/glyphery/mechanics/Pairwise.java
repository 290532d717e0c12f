package org.glyphery.mechanics;

import java.util.List;
import java.util.Optional;

/// An operation on two numbers, of vectors or matrices at each place; a number goes with each place
/// of the other.
enum Pairwise implements Operation {
    ADD("+", "1", "1") {
        @Override
        double value(double left, double right) {
            return left + right;
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return 1;
        }
    },
    SUBTRACT("-", "1", "-1") {
        @Override
        double value(double left, double right) {
            return left - right;
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return place == 0 ? 1 : -1;
        }
    },
    MULTIPLY("*", "%2$s", "%1$s") {
        @Override
        double value(double left, double right) {
            return left * right;
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return place == 0 ? right : left;
        }
    },
    DIVIDE("/", "1/%2$s", "-%1$s/%2$s^2") {
        @Override
        double value(double left, double right) {
            return left / right;
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return place == 0 ? 1 / right : -value / right;
        }

        @Override
        public String domain() {
            return "Nothing can be divided by 0.";
        }
    },
    POWER("^", "%2$s*%1$s^(%2$s - 1)", "%1$s^%2$s*log(%1$s)") {
        @Override
        double value(double left, double right) {
            return Math.pow(left, right);
        }

        // By the exponent it is 0 where the power is 0 all around, as TensorFlow has it.
        @Override
        double derivative(int place, double left, double right, double value) {
            if (place == 0) return right == 0 ? 0 : right * Math.pow(left, right - 1);
            return left == 0 && right > 0 ? 0 : value * Math.log(left);
        }

        @Override
        public String domain() {
            return "A number below 0 has whole powers alone, and 0 none below 0.";
        }
    },
    /// The derivative goes to the first where both are the same, as TensorFlow has it.
    MAX("max", "step(%1$s - %2$s)", "step(%2$s - %1$s)") {
        @Override
        double value(double left, double right) {
            return Math.max(left, right);
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return left >= right == (place == 0) ? 1 : 0;
        }
    },
    /// The derivative goes to the first where both are the same, as TensorFlow has it.
    MIN("min", "step(%2$s - %1$s)", "step(%1$s - %2$s)") {
        @Override
        double value(double left, double right) {
            return Math.min(left, right);
        }

        @Override
        double derivative(int place, double left, double right, double value) {
            return left <= right == (place == 0) ? 1 : 0;
        }
    };

    private final String symbol;
    private final String byFirst;
    private final String bySecond;

    Pairwise(String symbol, String byFirst, String bySecond) {
        this.symbol = symbol;
        this.byFirst = byFirst;
        this.bySecond = bySecond;
    }

    abstract double value(double left, double right);

    /// @param place of the argument by which it is, 0 or 1
    abstract double derivative(int place, double left, double right, double value);

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Optional<String> misfit(List<Matrix> arguments) {
        Matrix left = arguments.get(0);
        Matrix right = arguments.get(1);
        if (left.isLike(right) || left.isNumber() || right.isNumber()) return Optional.empty();
        return Optional.of(ofTwoShapes(arguments));
    }

    @Override
    public Matrix value(List<Matrix> arguments) {
        return arguments.get(0).zip(arguments.get(1), this::value);
    }

    @Override
    public Matrix pushed(Evaluated at, int place, Matrix tangent) {
        return derivatives(at, place).times(tangent);
    }

    @Override
    public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
        return derivatives(at, place).times(adjoint).reducedTo(at.argument(place));
    }

    /// The derivative by one argument at each place of the value.
    private Matrix derivatives(Evaluated at, int place) {
        Matrix left = at.argument(0).spreadOver(at.value());
        Matrix right = at.argument(1).spreadOver(at.value());
        double[] derivatives = new double[left.size()];
        for (int each = 0; each < derivatives.length; each++) {
            derivatives[each] =
                    derivative(place, left.at(each), right.at(each), at.value().at(each));
        }
        return Matrix.of(left.rows(), left.columns(), derivatives);
    }

    @Override
    public Optional<String> factor(int place, List<String> names) {
        String factor = place == 0 ? byFirst : bySecond;
        return Optional.of(factor.formatted(names.get(0), names.get(1)));
    }
}
