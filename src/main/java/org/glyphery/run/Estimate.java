package org.glyphery.run;

import java.time.Duration;
import java.util.Optional;

/// The time that a plan would train, about, and the memory that it would take.
///
/// @param memoryBytes besides the server's own
/// @param time absent where no network of this kind was trained here yet
public record Estimate(long memoryBytes, Optional<Time> time) {

    /// @param reference the run on this machine whose measured speed this follows
    public record Time(Duration duration, String reference) {}

    /// The validation accuracy that a plan may reach, about.
    ///
    /// @param share of the validation examples that are read right, in [0, 1]
    /// @param reference the run that reached it, of the same network on the same data
    public record Accuracy(double share, String reference) {}
}
