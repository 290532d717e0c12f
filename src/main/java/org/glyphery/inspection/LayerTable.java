package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.network.Network;

/// A network layer by layer, as tables write it: shapes, parameters and multiply-adds.
///
/// @param rows one a layer, the input first
/// @param total below all others
public record LayerTable(List<List<String>> rows, List<String> total) {

    public static final List<String> HEADINGS =
            List.of("Layer", "Output", "Parameters", "Multiply-adds");

    private static final String NONE = "–";
    private static final String INDENT = "· ";

    public static LayerTable of(Network network) {
        List<List<String>> rows = new ArrayList<>();
        LayerDescription.all(network.outline()).forEach(layer -> add(layer, "", rows));
        return new LayerTable(
                rows,
                List.of(
                        "in total",
                        "",
                        NumberWords.count(network.parameterCount()),
                        NumberWords.count(network.multiplyAdds())));
    }

    /// What is within a layer comes before it, and is counted there alone.
    private static void add(LayerDescription layer, String indent, List<List<String>> rows) {
        layer.within().forEach(inner -> add(inner, indent + INDENT, rows));
        boolean plain = layer.within().isEmpty();
        rows.add(
                List.of(
                        indent + layer.words().title(),
                        layer.shape(),
                        plain ? figure(layer.parameters()) : NONE,
                        plain ? figure(layer.multiplyAdds()) : NONE));
    }

    private static String figure(long count) {
        return count == 0 ? NONE : NumberWords.count(count);
    }
}
