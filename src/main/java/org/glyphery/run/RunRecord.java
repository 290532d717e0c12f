package org.glyphery.run;

import java.time.Instant;
import java.util.Optional;
import org.glyphery.training.RunId;
import tools.jackson.databind.JsonNode;

/// What the database knows of a run, as the run's folder says it once more, in `run.json`.
///
/// @param version of this form, 1
/// @param plan as [org.glyphery.training.PlanJson] writes it
/// @param towers and threads: what the run was given when it was queued
/// @param execution absent before it was first started
record RunRecord(
        int version,
        RunId id,
        ModelName model,
        RunStatus status,
        Instant created,
        int towers,
        int threads,
        Optional<String> failure,
        Optional<String> remark,
        Optional<Execution> execution,
        JsonNode plan) {

    static final int VERSION = 1;
}
