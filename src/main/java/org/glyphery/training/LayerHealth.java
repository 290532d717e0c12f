package org.glyphery.training;

import java.util.Optional;

/// One layer's part of what is measured after an epoch. A layer that learns has the histograms of
/// its weights and of their gradient, and figures; one that activates has that of its outputs; a
/// recurrent one has all of them.
///
/// @param layer as its arrays are named, `dense1`
/// @param weights numbers of its kernels
/// @param gradients of the mean cross-entropy by these numbers
/// @param activations all that it gives of the examples
/// @param gradientNorm L2, over all learned arrays of the layer; infinite where the backward pass
///   has lost the numbers
/// @param updateRatio how much the last update changed the kernels: the norm of the change over the
///   norm of what was changed
/// @param units of which some may do nothing
public record LayerHealth(
        String layer,
        Optional<NumberHistogram> weights,
        Optional<NumberHistogram> gradients,
        Optional<NumberHistogram> activations,
        Optional<Double> gradientNorm,
        Optional<Double> updateRatio,
        Optional<UnitCounts> units) {

    /// The units of a layer that activates; of feature maps, the channels.
    ///
    /// @param dead those that are zero for all examples, at all places
    /// @param saturated the share of outputs at which the function is so flat that its slope is
    ///   less than a tenth of its steepest: of sigmoid and tanh, else 0
    public record UnitCounts(int units, int dead, double saturated) {}
}
