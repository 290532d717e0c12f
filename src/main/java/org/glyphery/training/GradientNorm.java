package org.glyphery.training;

/// How large the gradient was in one layer, as [GradientProbe] measures it.
///
/// @param epoch after which it was measured; 0 for before the first step
/// @param layer as its arrays are named, `dense1`
/// @param norm L2, over all learned arrays of the layer together; a finite number
public record GradientNorm(int epoch, String layer, double norm) {}
