package org.glyphery.inspection;

/// Hears what a network says of one example after the other.
@FunctionalInterface
public interface ProbabilityRows {

    /// @param probabilities of each class
    void take(int index, float[] probabilities);
}
