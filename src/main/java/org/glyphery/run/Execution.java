package org.glyphery.run;

import java.time.Instant;
import java.util.Optional;

/// The time and the machine of a run's last training: a run that the server's end interrupted is
/// started again.
///
/// @param ended absent while it trains
public record Execution(Instant started, Optional<Instant> ended, Provenance provenance) {}
