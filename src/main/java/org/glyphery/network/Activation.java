package org.glyphery.network;

/// The function between two layers, element by element.
public enum Activation {
    /// `1 / (1 + exp(-x))`
    SIGMOID("sigmoid", true),
    /// `tanh(x)`
    TANH("tanh", true),
    /// `max(0, x)`
    RELU("ReLU", true),
    /// `x` above 0, `exp(x) - 1` below; Clevert et al. 2015, arXiv:1511.07289.
    ELU("ELU", true),
    /// `x P(N(0, 1) <= x)`, the exact form; Hendrycks & Gimpel 2016, arXiv:1606.08415.
    GELU("GELU", false);

    private final String title;
    private final boolean monotone;

    Activation(String title, boolean monotone) {
        this.title = title;
        this.monotone = monotone;
    }

    /// The name as the field writes it.
    public String title() {
        return title;
    }

    /// Whether a larger input never gives a smaller output; then it may trade places with max
    /// pooling.
    public boolean monotone() {
        return monotone;
    }
}
