package org.glyphery.prediction;

import org.glyphery.run.Run;

/// A run to be served under a name.
///
/// @param run that has finished
/// @param isBreaking whether it may take other pictures or know other classes than the one before
/// @param change what is said of the change
public record Promotion(Run run, boolean isBreaking, ChangeNote change) {}
