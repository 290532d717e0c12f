package org.glyphery.network;

import java.util.List;
import org.glyphery.network.Network.PlacedLayer;

/// Which layers of a network learn. The others keep their arrays bit for bit, and give in training
/// what they give when the network answers: nothing is dropped in them, and what they normalise,
/// they normalise by running statistics, which stay as they are.
public enum TrainedLayers {
    ALL("all layers"),

    /// The last dense layer alone, which makes logits of what all others make of the picture.
    LAST("the last layer alone");

    private final String title;

    TrainedLayers(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// The layers before the first that learns.
    List<PlacedLayer> frozen(Network network) {
        return switch (this) {
            case ALL -> List.of();
            case LAST -> network.layers().subList(0, network.lastDense());
        };
    }

    /// The layers that learn, and those behind them.
    List<PlacedLayer> learning(Network network) {
        return network.layers().subList(frozen(network).size(), network.layers().size());
    }
}
