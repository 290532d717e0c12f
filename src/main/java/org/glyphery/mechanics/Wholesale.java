package org.glyphery.mechanics;

import java.util.List;
import java.util.Optional;

/// An operation on vectors and matrices as a whole.
enum Wholesale implements Operation {
    /// The product of rows and columns.
    PRODUCT("*", 2) {
        @Override
        public Optional<String> misfit(List<Matrix> arguments) {
            Matrix left = arguments.get(0);
            Matrix right = arguments.get(1);
            if (left.columns() == right.rows()) return Optional.empty();
            return Optional.of(
                    "A matrix of %s times one of %s: the columns of the first must be as many as the rows of the second. Place by place it is .*"
                            .formatted(left.shape(), right.shape()));
        }

        @Override
        public Matrix value(List<Matrix> arguments) {
            return arguments.get(0).product(arguments.get(1));
        }

        @Override
        public Matrix pushed(Evaluated at, int place, Matrix tangent) {
            return place == 0 ? tangent.product(at.argument(1)) : at.argument(0).product(tangent);
        }

        @Override
        public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
            return place == 0
                    ? adjoint.product(at.argument(1).transposed())
                    : at.argument(0).transposed().product(adjoint);
        }
    },
    /// The sum of all numbers.
    SUM("sum", 1) {
        @Override
        public Matrix value(List<Matrix> arguments) {
            return Matrix.number(arguments.getFirst().sum());
        }

        @Override
        public Matrix pushed(Evaluated at, int place, Matrix tangent) {
            return Matrix.number(tangent.sum());
        }

        @Override
        public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
            return adjoint.spreadOver(at.argument(0));
        }
    },
    /// The sum of the products at each place.
    DOT("dot", 2) {
        @Override
        public Optional<String> misfit(List<Matrix> arguments) {
            Matrix left = arguments.get(0);
            Matrix right = arguments.get(1);
            if (left.isLike(right)) return Optional.empty();
            return Optional.of(ofTwoShapes(arguments));
        }

        @Override
        public Matrix value(List<Matrix> arguments) {
            return Matrix.number(arguments.get(0).times(arguments.get(1)).sum());
        }

        @Override
        public Matrix pushed(Evaluated at, int place, Matrix tangent) {
            return Matrix.number(at.argument(1 - place).times(tangent).sum());
        }

        @Override
        public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
            return at.argument(1 - place).times(adjoint);
        }
    },
    TRANSPOSE("transpose", 1) {
        @Override
        public Matrix value(List<Matrix> arguments) {
            return arguments.getFirst().transposed();
        }

        @Override
        public Matrix pushed(Evaluated at, int place, Matrix tangent) {
            return tangent.transposed();
        }

        @Override
        public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
            return adjoint.transposed();
        }
    },
    /// Shares that add up to 1, over all numbers.
    SOFTMAX("softmax", 1) {
        @Override
        public Matrix value(List<Matrix> arguments) {
            Matrix logits = arguments.getFirst();
            double most = Double.NEGATIVE_INFINITY;
            for (double each : logits.numbers()) most = Math.max(most, each);
            double largest = most;
            Matrix weights = logits.map(each -> Math.exp(each - largest));
            double sum = weights.sum();
            return weights.map(each -> each / sum);
        }

        @Override
        public Matrix pushed(Evaluated at, int place, Matrix tangent) {
            return through(at.value(), tangent);
        }

        @Override
        public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
            return through(at.value(), adjoint);
        }

        // The same both ways, since the matrix of its derivatives is symmetric.
        private static Matrix through(Matrix shares, Matrix change) {
            double mean = shares.times(change).sum();
            return shares.times(change.map(each -> each - mean));
        }
    };

    private final String symbol;
    private final int arity;

    Wholesale(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public int arity() {
        return arity;
    }
}
