package org.glyphery.network;

/// Activations in plain Java and double precision, from their definitions.
final class PlainActivations {

    private PlainActivations() {}

    static double[] activated(Activation activation, double[] values) {
        double[] results = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            double x = values[index];
            results[index] =
                    switch (activation) {
                        case SIGMOID -> 1 / (1 + Math.exp(-x));
                        case TANH -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
                        case RELU -> x > 0 ? x : 0;
                        case ELU -> x > 0 ? x : Math.exp(x) - 1;
                        case GELU -> x * normalProbability(x);
                    };
        }
        return results;
    }

    /// `P(N(0, 1) <= x)` by a series whose terms have one sign.
    private static double normalProbability(double x) {
        double term = x;
        double sum = 0;
        for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            sum += term;
            term *= x * x / (2 * n + 1);
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
