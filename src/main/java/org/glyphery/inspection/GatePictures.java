package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.inspection.WeightPictures.WeightKind;
import org.glyphery.inspection.WeightPictures.WeightPicture;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.SequenceLayer.Recur;
import org.glyphery.network.Weights;

/// The weights of recurrent layers as pictures, one a gate and source: a row for each number that
/// comes in, a column for each unit.
final class GatePictures {

    private GatePictures() {}

    static WeightPictures of(Network network, Weights weights) {
        List<PlacedLayer> layers =
                network.layers().stream().filter(each -> each.layer() instanceof Recur).toList();
        List<WeightPicture> pictures = new ArrayList<>();
        for (PlacedLayer placed : layers) {
            String prefix =
                    layers.size() == 1 ? "" : "layer %d, ".formatted(layers.indexOf(placed) + 1);
            add(prefix, placed, weights, pictures);
        }
        return of(pictures);
    }

    /// Those of one recurrent layer.
    static WeightPictures of(PlacedLayer placed, Weights weights) {
        List<WeightPicture> pictures = new ArrayList<>();
        add("", placed, weights, pictures);
        return of(pictures);
    }

    private static WeightPictures of(List<WeightPicture> pictures) {
        float largest = 0;
        for (WeightPicture picture : pictures) {
            for (float value : picture.values()) largest = Math.max(largest, Math.abs(value));
        }
        return new WeightPictures(WeightKind.GATES, largest, pictures);
    }

    private static void add(
            String prefix, PlacedLayer placed, Weights weights, List<WeightPicture> pictures) {
        var cell = ((Recur) placed.layer()).cell();
        add(prefix, "what comes in", weights.get(placed.name() + "/kernel"), cell, pictures);
        add(prefix, "the output before", weights.get(placed.name() + "/recurrent"), cell, pictures);
    }

    /// @param kernel [rows, gates x units]
    private static void add(
            String prefix,
            String source,
            NamedArray kernel,
            RecurrentCell cell,
            List<WeightPicture> pictures) {
        List<String> gates = names(cell);
        int rows = kernel.shape().getFirst();
        int units = kernel.shape().getLast() / gates.size();
        for (int gate = 0; gate < gates.size(); gate++) {
            float[] values = new float[rows * units];
            for (int row = 0; row < rows; row++) {
                int from = (row * gates.size() + gate) * units;
                System.arraycopy(kernel.values(), from, values, row * units, units);
            }
            String name = "%s%s, of %s".formatted(prefix, gates.get(gate), source);
            pictures.add(new WeightPicture(name, rows, units, values));
        }
    }

    /// The gates in the order in which their weights lie side by side.
    private static List<String> names(RecurrentCell cell) {
        return switch (cell) {
            case LSTM -> List.of("input gate", "forget gate", "output gate", "candidate");
            case GRU -> List.of("reset gate", "update gate", "candidate");
        };
    }
}
