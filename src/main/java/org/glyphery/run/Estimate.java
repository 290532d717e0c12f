package org.glyphery.run;

import java.time.Duration;

/// About how long a plan would train, and how much memory that would take.
///
/// @param reference the run on this machine whose measured speed this follows
/// @param memoryBytes besides the server's own
public record Estimate(Duration time, String reference, long memoryBytes) {}
