package org.glyphery.inspection;

import java.util.Optional;

/// How well one class is told from the others.
///
/// @param precision share of what was read as this class that is of it; absent where nothing was
/// @param recall share of what is of this class that was read as it; absent where nothing is
public record ClassScores(Optional<Double> precision, Optional<Double> recall) {

    /// The harmonic mean of both: van Rijsbergen 1979, Information Retrieval, chapter 7. Absent
    /// where one of them is, 0 where both are.
    public Optional<Double> f1() {
        if (precision.isEmpty() || recall.isEmpty()) return Optional.empty();
        double sum = precision.get() + recall.get();
        return Optional.of(sum == 0 ? 0 : 2 * precision.get() * recall.get() / sum);
    }
}
