package org.glyphery.network;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.network.Network.PlacedLayer;

/// The layers of a network whose kernels look at the picture itself, and can be shown as pictures.
public sealed interface LookingLayers {

    /// A first convolution, whose kernels look all over the picture.
    record Convolving(PlacedLayer layer) implements LookingLayers {}

    /// A first dense layer, of which each unit looks at the whole picture.
    record Weighing(PlacedLayer layer) implements LookingLayers {}

    /// All recurrent layers: the first looks at the picture row by row, and what those above look
    /// at has its order.
    record Recurring(List<PlacedLayer> layers) implements LookingLayers {
        public Recurring {
            layers = List.copyOf(layers);
        }
    }

    static LookingLayers of(Network network) {
        for (PlacedLayer placed : network.plainLayers()) {
            switch (placed.layer()) {
                case Layer.Convolution _ -> {
                    return new Convolving(placed);
                }
                case Layer.Dense _ -> {
                    return new Weighing(placed);
                }
                case SequenceLayer.Recur _ -> {
                    return new Recurring(
                            network.layers().stream()
                                    .filter(each -> each.layer() instanceof SequenceLayer.Recur)
                                    .toList());
                }
                case Layer.Flatten _,
                        Layer.Pooling _,
                        Layer.GlobalPooling _,
                        Layer.ConstantFactor _,
                        Residual _,
                        Layer.Activate _,
                        Layer.BatchNormalisation _,
                        Layer.Binarise _,
                        Layer.Dropout _,
                        SequenceLayer.Read _,
                        SequenceLayer.Affine _ -> {}
            }
        }
        throw new IllegalStateException("This network has no weights that see the picture");
    }

    /// Their kernels, in the order of the network.
    default List<Parameter> kernels() {
        Stream<PlacedLayer> layers =
                switch (this) {
                    case Convolving(var layer) -> Stream.of(layer);
                    case Weighing(var layer) -> Stream.of(layer);
                    case Recurring(var all) -> all.stream();
                };
        return layers.flatMap(layer -> layer.parameters().stream())
                .filter(parameter -> parameter.role() == Parameter.Role.KERNEL)
                .toList();
    }
}
