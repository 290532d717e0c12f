package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network.PlacedLayer;

/// The part of the picture that a place of a feature map can depend on: all that lies outside has
/// no say there, whatever the weights are.
///
/// @param top row of its first pixel
/// @param bottom row after its last pixel
/// @param right column after its last pixel
public record ReceptiveField(int top, int left, int bottom, int right) {

    /// The field of a place in the maps that a layer gives.
    ///
    /// @param layer its name
    /// @throws IllegalArgumentException if there is no layer of that name that gives maps
    public static ReceptiveField of(Network network, String layer, int row, int column) {
        List<PlacedLayer> way = way(network.layers(), layer);
        if (way.isEmpty() || !(way.getLast().output() instanceof Maps)) {
            throw new IllegalArgumentException("No feature maps come from " + layer);
        }
        return new ReceptiveField(row, column, row + 1, column + 1).before(way);
    }

    /// The layers down to this one, that stand one after the other; none where it is not there.
    private static List<PlacedLayer> way(List<PlacedLayer> layers, String layer) {
        List<PlacedLayer> way = new ArrayList<>();
        for (PlacedLayer placed : layers) {
            if (placed.name().equals(layer)) {
                way.add(placed);
                return way;
            }
            List<PlacedLayer> within = way(placed.within(), layer);
            if (!within.isEmpty()) {
                way.addAll(within);
                return way;
            }
            way.add(placed);
        }
        return List.of();
    }

    private ReceptiveField before(List<PlacedLayer> layers) {
        ReceptiveField field = this;
        for (PlacedLayer placed : layers.reversed()) {
            if (placed.input() instanceof Maps maps) field = field.before(placed, maps);
        }
        return field;
    }

    /// @param maps what comes into the layer
    private ReceptiveField before(PlacedLayer placed, Maps maps) {
        return switch (placed.layer()) {
            case Convolution(_, int kernel, int stride, Padding padding, _) ->
                    spread(
                            kernel,
                            stride,
                            padding.before(maps.height(), kernel, stride),
                            padding.before(maps.width(), kernel, stride),
                            maps);
            case Pooling(_, int kernel, int stride, _) -> spread(kernel, stride, 0, 0, maps);
            case Residual _ -> union(before(placed.within()));
            case Layer.Activate _,
                    Layer.BatchNormalisation _,
                    Layer.Dropout _,
                    Layer.Binarise _,
                    Layer.ConstantFactor _ ->
                    this;
            case Layer.Flatten _, Layer.Dense _, Layer.GlobalPooling _, SequenceLayer _ ->
                    new ReceptiveField(0, 0, maps.height(), maps.width());
        };
    }

    /// @param above rows of zeros above the maps
    /// @param beside columns of zeros before them
    private ReceptiveField spread(int kernel, int stride, int above, int beside, Maps maps) {
        return new ReceptiveField(
                Math.max(0, top * stride - above),
                Math.max(0, left * stride - beside),
                Math.min(maps.height(), (bottom - 1) * stride - above + kernel),
                Math.min(maps.width(), (right - 1) * stride - beside + kernel));
    }

    private ReceptiveField union(ReceptiveField other) {
        return new ReceptiveField(
                Math.min(top, other.top),
                Math.min(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }
}
