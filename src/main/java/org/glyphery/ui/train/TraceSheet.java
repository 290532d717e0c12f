package org.glyphery.ui.train;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Figures;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.TracedLayer;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Content;
import org.glyphery.ui.Table.Row;

/// The network layer by layer: shapes, parameters and multiply-adds, before anything is built.
final class TraceSheet extends Section {

    private static final List<String> HEADINGS =
            List.of("Layer", "Output", "Parameters", "Multiply-adds");

    private final Table table = new Table();

    TraceSheet() {
        addClassNames("sheet", "trace");
        add(new H2("Layer by layer"), table);
    }

    /// @param network absent while the plan cannot work; then the last one stands there, paler
    void show(Optional<Network> network) {
        setClassName("stale", network.isEmpty());
        network.ifPresent(this::fill);
    }

    private void fill(Network network) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("input", List.of(shape(network.layers().getFirst().input()), "", "")));
        network.layers().forEach(layer -> rows.add(Row.of(layer.layer().title(), cells(layer))));
        var foot =
                Row.of(
                        "in total",
                        List.of(
                                "",
                                Figures.count(network.parameterCount()),
                                Figures.count(network.multiplyAdds())));
        table.show(new Content(HEADINGS, rows, Optional.of(foot)));
    }

    private static List<String> cells(TracedLayer layer) {
        return List.of(
                shape(layer.output()),
                figure(layer.parameterCount()),
                figure(layer.multiplyAdds()));
    }

    private static String figure(long count) {
        return count == 0 ? "–" : Figures.count(count);
    }

    /// Channels first, as courses write it.
    private static String shape(LayerShape shape) {
        return shape.toString().replace("x", " × ");
    }
}
