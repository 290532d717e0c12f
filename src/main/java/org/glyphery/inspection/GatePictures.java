package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Parameter;
import org.glyphery.network.SequenceLayer.Recur;

/// The weights of recurrent layers as pictures, one a gate and source: a row for each number that
/// comes in, a column for each unit.
final class GatePictures {

    private GatePictures() {}

    static PictureWindows of(List<PlacedLayer> layers) {
        List<PictureWindow> windows = new ArrayList<>();
        for (PlacedLayer placed : layers) {
            String prefix =
                    layers.size() == 1 ? "" : "layer %d, ".formatted(layers.indexOf(placed) + 1);
            var gates = ((Recur) placed.layer()).cell().gateNames();
            var parameters = placed.parameters();
            add(prefix, "what comes in", parameters.get(0), gates, windows);
            add(prefix, "the output before", parameters.get(1), gates, windows);
        }
        return new PictureWindows(WeightKind.GATES, windows);
    }

    /// @param kernel [rows, gates x units]
    private static void add(
            String prefix,
            String source,
            Parameter kernel,
            List<String> gates,
            List<PictureWindow> windows) {
        int rows = kernel.shape().getFirst();
        int all = kernel.shape().getLast();
        int units = all / gates.size();
        for (int gate = 0; gate < gates.size(); gate++) {
            String name = "%s%s, of %s".formatted(prefix, gates.get(gate), source);
            windows.add(new PictureWindow(name, kernel.name(), rows, units, gate * units, all, 1));
        }
    }
}
