package org.glyphery.training;

/// A dataset whose test split is reported besides that of the plan's own.
///
/// @param dataset its name
public record TestSource(String dataset, String version) {}
