package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;

/// A network layer by layer, as tables write it: shapes, parameters and multiply-adds.
///
/// @param rows one a layer, the input first
/// @param total below all others
public record LayerTable(List<List<String>> rows, List<String> total) {

    public static final List<String> HEADINGS =
            List.of("Layer", "Output", "Parameters", "Multiply-adds");

    private static final String NONE = "–";

    public static LayerTable of(Network network) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("input", shape(network.layers().getFirst().input()), "", ""));
        network.layers().forEach(layer -> rows.add(cells(layer)));
        return new LayerTable(
                rows,
                List.of(
                        "in total",
                        "",
                        NumberWords.count(network.parameterCount()),
                        NumberWords.count(network.multiplyAdds())));
    }

    private static List<String> cells(PlacedLayer layer) {
        return List.of(
                layer.layer().title(),
                shape(layer.output()),
                figure(layer.parameterCount()),
                figure(layer.multiplyAdds()));
    }

    private static String figure(long count) {
        return count == 0 ? NONE : NumberWords.count(count);
    }

    /// Channels first, as courses write it.
    private static String shape(LayerShape shape) {
        return shape.toString().replace("x", " × ");
    }
}
