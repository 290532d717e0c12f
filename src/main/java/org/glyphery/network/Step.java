package org.glyphery.network;

/// What is different at every step.
///
/// @param number steps so far, this one included, from 1
/// @param learningRate the schedule's
/// @param dropoutKey key of this step's dropout
public record Step(long number, double learningRate, long dropoutKey) {}
