package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.TracedLayer;
import org.glyphery.ui.Figures;

/// The network layer by layer: shapes, parameters and multiply-adds, before anything is built.
final class TraceSheet extends Section {

    private final Div table = new Div();

    TraceSheet() {
        addClassNames("sheet", "trace");
        table.addClassName("scroll");
        add(new H2("Layer by layer"), table);
    }

    /// @param network absent while the plan cannot work; then the last one stands there, paler
    void show(Optional<Network> network) {
        setClassName("stale", network.isEmpty());
        network.ifPresent(this::fill);
    }

    private void fill(Network network) {
        var body = new Element("tbody");
        body.appendChild(row("input", shape(network.layers().getFirst().input()), "", ""));
        network.layers().stream().map(TraceSheet::row).forEach(body::appendChild);
        var foot =
                new Element("tfoot")
                        .appendChild(
                                row(
                                        "in total",
                                        "",
                                        Figures.count(network.parameterCount()),
                                        Figures.count(network.multiplyAdds())));
        table.getElement()
                .removeAllChildren()
                .appendChild(new Element("table").appendChild(head(), body, foot));
    }

    private static Element head() {
        var line = new Element("tr");
        Stream.of("Layer", "Output", "Parameters", "Multiply-adds")
                .map(text -> new Element("th").setAttribute("scope", "col").setText(text))
                .forEach(line::appendChild);
        return new Element("thead").appendChild(line);
    }

    private static Element row(TracedLayer layer) {
        return row(
                layer.layer().title(),
                shape(layer.output()),
                figure(layer.parameterCount()),
                figure(layer.multiplyAdds()));
    }

    private static Element row(String name, String... cells) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        for (String cell : cells) row.appendChild(new Element("td").setText(cell));
        return row;
    }

    private static String figure(long count) {
        return count == 0 ? "–" : Figures.count(count);
    }

    /// Channels first, as courses write it.
    private static String shape(LayerShape shape) {
        return shape.toString().replace("x", " × ");
    }
}
