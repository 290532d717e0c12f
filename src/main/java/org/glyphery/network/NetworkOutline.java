package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Network.PlacedLayer;

/// A network as far as its layers fit upon each other, whether or not all of them do.
///
/// @param refused the layer after those; absent where all fit
public record NetworkOutline(
        PictureShape input, List<PlacedLayer> layers, Optional<RefusedLayer> refused) {

    /// A layer that cannot be built upon what reaches it.
    ///
    /// @param why in a sentence
    public record RefusedLayer(Layer layer, LayerShape input, String why) {}

    public NetworkOutline {
        layers = List.copyOf(layers);
    }

    /// @throws InvalidSetting if the architecture names layers that it has not
    public static NetworkOutline of(Architecture architecture, PictureShape input, int classes) {
        List<Layer> layers = architecture.layers(classes);
        var placed = new ArrayList<PlacedLayer>();
        Optional<RefusedLayer> refused = Optional.empty();
        try {
            PlacedLayer.place(layers, "", LayerShape.Maps.of(input), placed::add);
        } catch (InvalidSetting wrong) {
            LayerShape reached =
                    placed.isEmpty() ? LayerShape.Maps.of(input) : placed.getLast().output();
            refused =
                    Optional.of(
                            new RefusedLayer(
                                    layers.get(placed.size()), reached, wrong.getMessage()));
        }
        return new NetworkOutline(input, placed, refused);
    }

    /// The picture, as the first layer gets it.
    public LayerShape picture() {
        return LayerShape.Maps.of(input);
    }
}
