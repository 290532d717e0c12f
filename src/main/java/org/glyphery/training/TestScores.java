package org.glyphery.training;

/// How well a network does on the test split of another dataset than the one that its choices are
/// made on.
///
/// @param dataset its name
public record TestScores(String dataset, String version, Scores scores) {}
