package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.Dropout;

/// How all hidden layers of an architecture go on after their sums.
///
/// @param normalisedOver absent without batch normalisation
record HiddenLayers(Activation activation, Optional<NormalisedOver> normalisedOver) {

    /// A dense layer, normalised if so, and activated.
    List<Layer> of(int units) {
        return after(new Dense(units, normalisedOver.isEmpty()));
    }

    /// @param sums has no bias where it is normalised
    List<Layer> after(Layer sums) {
        var layers = new ArrayList<Layer>();
        layers.add(sums);
        normalisedOver.map(BatchNormalisation::new).ifPresent(layers::add);
        layers.add(new Activate(activation));
        return layers;
    }

    /// Dense layers down to the logits, with dropout before each.
    List<Layer> head(List<Integer> denseUnits, double dropout, int classes) {
        var layers = new ArrayList<Layer>();
        for (int units : denseUnits) {
            layers.addAll(droppedAt(dropout));
            layers.addAll(of(units));
        }
        layers.addAll(droppedAt(dropout));
        layers.add(new Dense(classes, true));
        return layers;
    }

    static List<Layer> droppedAt(double rate) {
        return rate > 0 ? List.of(new Dropout(rate)) : List.of();
    }
}
