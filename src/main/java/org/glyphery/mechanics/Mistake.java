package org.glyphery.mechanics;

import java.util.Optional;

/// A usual mistake at one edge, made on purpose: what would have come over it. What a person has
/// written down is held against what follows from each.
enum Mistake {
    LEFT_OUT("The term by %1$s is left out: what goes into something twice comes back twice.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            return Optional.of(edge.with(Matrix.number(0), incoming));
        }
    },
    WRONG_SIGN("The sign of the derivative of %2$s is the other one.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            return Optional.of(edge.exact(incoming).map(each -> -each));
        }
    },
    INNER_LEFT_OUT("The derivative of %2$s itself is left out: by the chain rule it is a factor.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (!(edge.operation() instanceof Elementwise)) return Optional.empty();
            return Optional.of(edge.with(Matrix.number(1), incoming));
        }
    },
    FACTOR_LEFT_OUT("A factor is left out: the derivative of %2$s is the other factor, not 1.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (edge.operation() != Pairwise.MULTIPLY) return Optional.empty();
            return Optional.of(edge.with(Matrix.number(1), incoming));
        }
    },
    NOT_DERIVED("%2$s was not differentiated: its value was taken for its derivative.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (!(edge.operation() instanceof Elementwise)) return Optional.empty();
            return Optional.of(edge.with(edge.at().value(), incoming));
        }
    },
    SIGMOID_RATIO(
            "The derivative of the sigmoid is sigmoid*(1 - sigmoid), a product and no quotient.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (edge.operation() != Elementwise.SIGMOID) return Optional.empty();
            return Optional.of(edge.with(edge.at().value().map(y -> y / (1 - y)), incoming));
        }
    },
    SIGMOID_OF_ARGUMENT("In sigmoid*(1 - sigmoid) the sigmoid's value stands, not its argument.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (edge.operation() != Elementwise.SIGMOID) return Optional.empty();
            return Optional.of(edge.with(edge.at().argument(0).map(x -> x * (1 - x)), incoming));
        }
    },
    TANH_UNSQUARED("The derivative of tanh is 1 - tanh^2: the square is missing.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (edge.operation() != Elementwise.TANH) return Optional.empty();
            return Optional.of(edge.with(edge.at().value().map(y -> 1 - y), incoming));
        }
    },
    EXPONENT_FACTOR_LEFT_OUT(
            "The exponent is missing as a factor: the derivative of x^n is n*x^(n-1).") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            return ofPower(edge, incoming, (x, n) -> Math.pow(x, n - 1));
        }
    },
    EXPONENT_KEPT("The exponent has to be one less: the derivative of x^n is n*x^(n-1).") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            return ofPower(edge, incoming, (x, n) -> n * Math.pow(x, n));
        }
    },
    SQUARE_FORGOTTEN("The derivative of a/b by b is -a/b^2: the square is missing.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            if (edge.operation() != Pairwise.DIVIDE || edge.place() == 0) return Optional.empty();
            return Optional.of(edge.with(edge.at().value().map(ratio -> -ratio), incoming));
        }
    },
    TRANSPOSED("What came over %2$s is transposed: rows and columns are exchanged.") {
        @Override
        Optional<Matrix> amount(GraphEdge edge, Matrix incoming) {
            Matrix exact = edge.exact(incoming);
            boolean isSquare = exact.rows() == exact.columns() && !exact.isNumber();
            return isSquare ? Optional.of(exact.transposed()) : Optional.empty();
        }
    };

    private final String sentence;

    Mistake(String sentence) {
        this.sentence = sentence;
    }

    /// What comes over an edge by this mistake; absent where it cannot be made.
    abstract Optional<Matrix> amount(GraphEdge edge, Matrix incoming);

    /// What went wrong, and what is right.
    ///
    /// @param from the label of the node that the term came from
    /// @param operation what was differentiated, as it was typed
    String sentence(String from, String operation) {
        return sentence.formatted(from, operation);
    }

    private interface PowerFactor {
        double of(double base, double exponent);
    }

    private static Optional<Matrix> ofPower(GraphEdge edge, Matrix incoming, PowerFactor factor) {
        if (edge.operation() != Pairwise.POWER || edge.place() != 0) return Optional.empty();
        Matrix factors = edge.at().argument(0).zip(edge.at().argument(1), factor::of);
        return Optional.of(edge.with(factors, incoming));
    }
}
