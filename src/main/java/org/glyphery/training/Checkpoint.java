package org.glyphery.training;

import org.glyphery.network.Weights;

/// All that training needs to go on as if it had never stopped. Randomness needs no state: it is
/// keyed by seed, epoch and step.
///
/// @param epoch epochs done
/// @param step steps done
/// @param optimizerState the optimizer's arrays
public record Checkpoint(int epoch, long step, Weights weights, Weights optimizerState) {}
