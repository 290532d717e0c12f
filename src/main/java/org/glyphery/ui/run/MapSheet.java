package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.glyphery.NumberWords;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.Inspection;
import org.glyphery.network.Network;
import org.glyphery.run.Run;

/// Examples where the network's last layer sees them. The browser asks for the map once somebody
/// sees it, since a whole split is read for it.
final class MapSheet extends Section {

    private final Inspection inspection;
    private final Datasets datasets;
    private final Paragraph words = new Paragraph();
    private final MapPlot plot = new MapPlot();

    MapSheet(Inspection inspection, Datasets datasets) {
        this.inspection = inspection;
        this.datasets = datasets;
        addClassNames("sheet", "example-map");
        words.addClassName("note");
        add(new Div(new H2("Map"), words), plot);
    }

    void show(EpochInView view) {
        Run run = view.run();
        var choice = run.plan().dataset();
        try {
            var dataset = datasets.open(choice);
            words.setText(words(inspection.network(run)));
            plot.setVisible(true);
            plot.show(MapOffer.of(view, datasets.facts(choice), dataset));
        } catch (AbsentDataset missing) {
            words.setText(missing.getMessage());
            plot.setVisible(false);
        }
    }

    private static String words(Network network) {
        var layer = network.beforeLast();
        String numbers = NumberWords.count(layer.output().size());
        return isFirst(network)
                ? "It has one layer alone, and so sees the pictures as they are: %s numbers each. What lies together looks alike."
                        .formatted(numbers)
                : "What its last layer sees of each picture: the %s numbers that %s gives. What lies together it takes for alike."
                        .formatted(numbers, layer.name());
    }

    /// Whether nothing is computed before the last dense layer.
    private static boolean isFirst(Network network) {
        return network.beforeLast().equals(network.layers().getFirst());
    }
}
