package org.glyphery.mechanics;

/// What derivatives are taken to be at kinks, where courses differ.
///
/// @param reluAtZero the derivative of ReLU at 0: 0 as in TensorFlow and PyTorch, a half, or 1
public record Kinks(double reluAtZero) {

    /// The usual choice, that of TensorFlow and PyTorch.
    public static final Kinks USUAL = new Kinks(0);

    public Kinks {
        if (!(reluAtZero >= 0 && reluAtZero <= 1)) {
            throw new IllegalArgumentException("ReLU's derivative at 0 lies from 0 to 1");
        }
    }
}
