package org.glyphery.mechanics;

import java.util.List;
import java.util.Optional;

/// A function of one number, of a vector or matrix at each place.
enum Elementwise implements Operation {
    NEGATE("-", "-1") {
        @Override
        double value(double x) {
            return -x;
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return -1;
        }
    },
    EXP("exp", "exp(%1$s)") {
        @Override
        double value(double x) {
            return Math.exp(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return y;
        }
    },
    LOG("log", "1/%1$s") {
        @Override
        double value(double x) {
            return Math.log(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 1 / x;
        }

        @Override
        public String domain() {
            return "Only numbers above 0 have a logarithm.";
        }
    },
    SIN("sin", "cos(%1$s)") {
        @Override
        double value(double x) {
            return Math.sin(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return Math.cos(x);
        }
    },
    COS("cos", "-sin(%1$s)") {
        @Override
        double value(double x) {
            return Math.cos(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return -Math.sin(x);
        }
    },
    TAN("tan", "1 + tan(%1$s)^2") {
        @Override
        double value(double x) {
            return Math.tan(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 1 + y * y;
        }
    },
    TANH("tanh", "1 - tanh(%1$s)^2") {
        @Override
        double value(double x) {
            return Math.tanh(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 1 - y * y;
        }
    },
    SIGMOID("sigmoid", "sigmoid(%1$s)*(1 - sigmoid(%1$s))") {
        @Override
        double value(double x) {
            return sigmoid(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return y * sigmoid(-x); // 1 - y would lose digits where y is near 1
        }
    },
    RELU("relu", "step(%1$s)") {
        @Override
        double value(double x) {
            return Math.max(x, 0);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return step(x, kinks);
        }
    },
    /// ELU with alpha 1, Clevert et al. 2016.
    ELU("elu", "exp(min(%1$s, 0))") {
        @Override
        double value(double x) {
            return x > 0 ? x : Math.expm1(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return x > 0 ? 1 : Math.exp(x);
        }
    },
    /// The exact GELU, `x Phi(x)`, Hendrycks and Gimpel 2016.
    GELU("gelu", "") {
        @Override
        double value(double x) {
            return x * NormalDistribution.below(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return NormalDistribution.below(x) + x * NormalDistribution.density(x);
        }
    },
    /// GELU's approximation by a sigmoid, of the same paper.
    GELU_SIGMOID(
            "gelu_sigmoid",
            "sigmoid(1.702*%1$s) + 1.702*%1$s*sigmoid(1.702*%1$s)*(1 - sigmoid(1.702*%1$s))") {
        @Override
        double value(double x) {
            return x * sigmoid(STEEPNESS * x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            double share = sigmoid(STEEPNESS * x);
            return share + STEEPNESS * x * share * sigmoid(-STEEPNESS * x);
        }
    },
    SOFTPLUS("softplus", "sigmoid(%1$s)") {
        @Override
        double value(double x) {
            return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return sigmoid(x);
        }
    },
    ABS("abs", "sign(%1$s)") {
        @Override
        double value(double x) {
            return Math.abs(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return Math.signum(x);
        }
    },
    SQRT("sqrt", "0.5/sqrt(%1$s)") {
        @Override
        double value(double x) {
            return Math.sqrt(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 0.5 / y;
        }

        @Override
        public String domain() {
            return "No number below 0 has a square root, and at 0 it has no derivative.";
        }
    },
    /// 1 above 0, 0 below; at 0 what ReLU's derivative is taken to be there.
    STEP("step", "0") {
        @Override
        double value(double x) {
            return step(x, Kinks.USUAL);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 0;
        }
    },
    SIGN("sign", "0") {
        @Override
        double value(double x) {
            return Math.signum(x);
        }

        @Override
        double derivative(double x, double y, Kinks kinks) {
            return 0;
        }
    };

    private static final double STEEPNESS = 1.702;

    private final String symbol;
    private final String factor;

    Elementwise(String symbol, String factor) {
        this.symbol = symbol;
        this.factor = factor;
    }

    abstract double value(double x);

    /// @param y its value at `x`
    abstract double derivative(double x, double y, Kinks kinks);

    static double sigmoid(double x) {
        double small = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    private static double step(double x, Kinks kinks) {
        return x > 0 ? 1 : x < 0 ? 0 : kinks.reluAtZero();
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Matrix value(List<Matrix> arguments) {
        return arguments.getFirst().map(this::value);
    }

    @Override
    public Matrix pushed(Evaluated at, int place, Matrix tangent) {
        return derivatives(at).times(tangent);
    }

    @Override
    public Matrix pulled(Evaluated at, int place, Matrix adjoint) {
        return derivatives(at).times(adjoint);
    }

    private Matrix derivatives(Evaluated at) {
        return at.argument(0).zip(at.value(), (x, y) -> derivative(x, y, at.kinks()));
    }

    @Override
    public Optional<String> factor(int place, List<String> names) {
        return factor.isEmpty() ? Optional.empty() : Optional.of(factor.formatted(names.get(0)));
    }
}
