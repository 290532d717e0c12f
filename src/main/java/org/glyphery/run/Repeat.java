package org.glyphery.run;

/// Another finished run of the same plan.
///
/// @param sameWeights after the last epoch, bit for bit
/// @param sameMachine whether that was to be expected: processor, TensorFlow, towers and threads
///   are the same
public record Repeat(Run run, boolean sameWeights, boolean sameMachine) {}
