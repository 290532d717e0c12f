package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.SequenceLayer;
import org.glyphery.network.Weights;

/// The weights of a layer's units, by name: `incoming`, as the layer's kernel is laid out, batch
/// normalisation folded in; `bias`; of cells `recurrent`, and of those that read the picture
/// `seen`, what each gate takes from each number of a step; and `outgoing`, `[units, classes]`,
/// what each unit adds to each logit.
final class UnitWeights {

    private UnitWeights() {}

    static List<NamedArray> of(Network network, UnitLayer layer, Weights weights) {
        var found = new ArrayList<NamedArray>();
        switch (layer.kind()) {
            case FILTERS, UNITS -> {
                var folded = FoldedWeights.of(layer, weights);
                found.add(folded.kernel());
                found.add(folded.bias());
            }
            case CELLS -> found.addAll(ofCells(network, layer, weights));
        }
        new Outgoing(network, layer, weights).toClasses().ifPresent(found::add);
        return found;
    }

    private static List<NamedArray> ofCells(Network network, UnitLayer layer, Weights weights) {
        NamedArray kernel = weights.get(layer.name() + "/kernel");
        var found = new ArrayList<NamedArray>();
        found.add(new NamedArray("incoming", kernel.shape(), kernel.values()));
        List<PlacedLayer> layers = network.layers();
        PlacedLayer before = layers.get(layers.indexOf(layer.sums()) - 1);
        if (before.layer() instanceof SequenceLayer.Affine) {
            found.add(product("seen", weights.get(before.name() + "/kernel"), kernel));
        }
        NamedArray recurrent = weights.get(layer.name() + "/recurrent");
        found.add(new NamedArray("recurrent", recurrent.shape(), recurrent.values()));
        return found;
    }

    /// Two affine maps, one after the other, are one.
    private static NamedArray product(String name, NamedArray first, NamedArray second) {
        int inputs = first.shape().getFirst();
        int between = first.shape().getLast();
        int outputs = second.shape().getLast();
        float[] product = new float[inputs * outputs];
        for (int input = 0; input < inputs; input++) {
            for (int middle = 0; middle < between; middle++) {
                float weight = first.values()[input * between + middle];
                for (int output = 0; output < outputs; output++) {
                    product[input * outputs + output] +=
                            weight * second.values()[middle * outputs + output];
                }
            }
        }
        return new NamedArray(name, List.of(inputs, outputs), product);
    }
}
