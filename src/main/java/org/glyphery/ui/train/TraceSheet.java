package org.glyphery.ui.train;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.glyphery.inspection.LayerTable;
import org.glyphery.network.Network;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Content;
import org.glyphery.ui.Table.TableRow;

/// The network layer by layer: shapes, parameters and multiply-adds, before anything is built.
final class TraceSheet extends Section {

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
        var layers = LayerTable.of(network);
        table.show(
                new Content(
                        LayerTable.HEADINGS,
                        layers.rows().stream().map(TraceSheet::row).toList(),
                        Optional.of(row(layers.total()))));
    }

    private static TableRow row(List<String> cells) {
        return TableRow.of(cells.getFirst(), cells.subList(1, cells.size()));
    }
}
