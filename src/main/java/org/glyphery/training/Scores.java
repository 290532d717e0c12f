package org.glyphery.training;

/// How well a network does on some examples.
///
/// @param crossEntropy mean over examples, nats
/// @param accuracy share of examples whose largest logit is their label's, in [0, 1]
public record Scores(double crossEntropy, double accuracy) {}
