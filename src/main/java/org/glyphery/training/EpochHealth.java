package org.glyphery.training;

import java.util.List;

/// How healthy a training was after an epoch, as it was measured on a few of its training examples.
///
/// @param epoch 0 for before the first step
/// @param learningRate of the last update; 0 before the first
/// @param examples on which activations were measured
/// @param gradientExamples on which the gradient was measured
/// @param layers that learn or activate, in the order of the network
public record EpochHealth(
        int epoch,
        double learningRate,
        int examples,
        int gradientExamples,
        List<LayerHealth> layers) {

    public EpochHealth {
        layers = List.copyOf(layers);
    }
}
