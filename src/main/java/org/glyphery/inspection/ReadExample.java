package org.glyphery.inspection;

import java.util.Optional;

/// One example and how it was read.
///
/// @param index in its split
/// @param probability given to its label; absent where the epoch's weights were not kept
public record ReadExample(int index, int label, int predicted, Optional<Double> probability) {

    static ReadExample of(int index, int label, int predicted) {
        return new ReadExample(index, label, predicted, Optional.empty());
    }

    ReadExample withProbability(double given) {
        return new ReadExample(index, label, predicted, Optional.of(given));
    }
}
