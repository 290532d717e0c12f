package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.TracedLayer;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Scroll;
import org.glyphery.ui.Table;

/// The network layer by layer: shapes, parameters and multiply-adds, before anything is built.
final class TraceSheet extends Section {

    private final Div place = new Div();

    TraceSheet() {
        addClassNames("sheet", "trace");
        add(new H2("Layer by layer"), place);
    }

    /// @param network absent while the plan cannot work; then the last one stands there, paler
    void show(Optional<Network> network) {
        setClassName("stale", network.isEmpty());
        network.ifPresent(this::fill);
    }

    private void fill(Network network) {
        var table = new Table(List.of("Layer", "Output", "Parameters", "Multiply-adds"));
        table.addRow("input", List.of(shape(network.layers().getFirst().input()), "", ""));
        network.layers().forEach(layer -> table.addRow(layer.layer().title(), cells(layer)));
        table.addFoot(
                "in total",
                List.of(
                        "",
                        Figures.count(network.parameterCount()),
                        Figures.count(network.multiplyAdds())));
        place.removeAll();
        place.add(new Scroll(table));
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
