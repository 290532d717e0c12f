package org.glyphery.run;

import java.time.Instant;

/// A run that lies in the bin.
///
/// @param since when it was put there
public record BinnedRun(Run run, Instant since) {}
