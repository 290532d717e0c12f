package org.glyphery.inspection.units;

import java.util.List;
import java.util.Optional;
import org.glyphery.network.Layer;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Probe;

/// What comes into layers, by the names under which a probe has it.
final class Inputs {

    private Inputs() {}

    /// The name of the array that comes into a layer.
    static String of(Network network, PlacedLayer layer) {
        return before(network.layers(), layer, Probe.INPUT)
                .orElseThrow(() -> new IllegalArgumentException("No layer is " + layer.name()));
    }

    /// @param first what comes into the first of the layers
    private static Optional<String> before(
            List<PlacedLayer> layers, PlacedLayer wanted, String first) {
        String input = first;
        for (PlacedLayer placed : layers) {
            if (placed.equals(wanted)) return Optional.of(input);
            Optional<String> within = before(placed.within(), wanted, input);
            if (within.isPresent()) return within;
            // a picture made black and white stands as the picture itself
            input = placed.layer() instanceof Layer.Binarise ? Probe.INPUT : placed.name();
        }
        return Optional.empty();
    }
}
