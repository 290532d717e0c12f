package org.glyphery.run;

/// A field of plans.
///
/// @param path where it stands in the plan's JSON, `learning.update.optimizer.kind`
public record PlanField(String path) implements RunField {}
