package org.glyphery.inspection;

/// Hears what a network says of one example after the other.
@FunctionalInterface
public interface ClassRows {

    /// @param numbers one a class: logits or probabilities, whichever were asked for
    void take(int index, float[] numbers);
}
