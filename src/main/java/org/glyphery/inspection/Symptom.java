package org.glyphery.inspection;

/// What can be wrong with a training, by its measured health.
public enum Symptom {

    /// A gradient has lost its numbers, or is so large that a step undoes what was learned: Pascanu
    /// et al. 2013, arXiv:1211.5063.
    EXPLODING_GRADIENTS,

    /// Hardly anything of the gradient reaches layers near the picture: Glorot & Bengio 2010,
    /// Understanding the difficulty of training deep feedforward neural networks.
    VANISHING_GRADIENTS,

    /// Units of a ReLU that are zero for all examples, so that nothing is learned through them:
    /// Karpathy, CS231n, Neural Networks Part 1.
    DEAD_UNITS,

    /// Sigmoids and tanhs at their ends, where they are flat: Glorot & Bengio 2010.
    SATURATED_UNITS,

    /// Updates that are large beside the weights, or a loss above that of guessing: Karpathy,
    /// CS231n, Neural Networks Part 3.
    LEARNING_RATE_TOO_HIGH,

    /// Updates that are far too small beside the weights, while there is much to learn: the same
    /// notes.
    LEARNING_RATE_TOO_LOW,

    /// The loss stays at that of guessing, and nothing above tells why.
    NOTHING_LEARNED
}
