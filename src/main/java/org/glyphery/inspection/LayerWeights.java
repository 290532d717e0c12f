package org.glyphery.inspection;

import java.util.List;
import java.util.Optional;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Weights;

/// What a layer has learned, and what it has averaged.
///
/// @param pictures absent where its weights are no pictures
/// @param arrays none of a layer that learns nothing
public record LayerWeights(Optional<WeightPictures> pictures, List<ArrayFigures> arrays) {

    public LayerWeights {
        arrays = List.copyOf(arrays);
    }

    static LayerWeights of(
            Network network, Weights weights, List<String> classes, PlacedLayer layer) {
        return new LayerWeights(
                WeightPictures.of(network, weights, classes, layer),
                layer.parameters().stream()
                        .map(parameter -> ArrayFigures.of(weights.get(parameter.name())))
                        .toList());
    }
}
