package org.glyphery.dataset.catalogue;

/// How many examples the splits of a dataset have, as its makers split it.
///
/// @param training at least 1
/// @param validation 0 where its makers set none aside
/// @param test 0 where its makers set none aside
public record CatalogueSplits(int training, int validation, int test) {}
