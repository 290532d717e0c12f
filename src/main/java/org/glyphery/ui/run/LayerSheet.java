package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.InkLimits;
import org.glyphery.NumberWords;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.units.UnitLayer;
import org.glyphery.network.Layer;
import org.glyphery.network.Network;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.FirstSight;

/// What single units and filters have learned, layer by layer. Nothing is asked before somebody
/// scrolls there.
final class LayerSheet extends Section {

    /// The number of layers up to which they stand side by side; more are a list that opens.
    private static final int MOST_SIDE_BY_SIDE = 5;

    private final Runs runs;
    private final Datasets datasets;
    private final InkLimits limits;
    private final Div head = new Div();
    private final H2 heading = new H2();
    private final Paragraph words = new Paragraph();
    private final LayerUnits units = new LayerUnits();
    private final FirstSight sight = new FirstSight(this);
    private Optional<Component> choice = Optional.empty();
    private List<UnitLayer> layers = List.of();
    private Optional<String> chosen = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(EpochInView view, Network network) {}

    LayerSheet(Runs runs, Datasets datasets, InkLimits limits) {
        this.runs = runs;
        this.datasets = datasets;
        this.limits = limits;
        addClassNames("sheet", "layers");
        head.addClassName("head");
        words.addClassName("note");
        head.add(heading);
        add(head, words, units);
    }

    /// Shows an epoch of a run; the layer that was chosen stays.
    void show(EpochInView view) {
        Run run = view.run();
        Network network = runs.network(run);
        shown = Optional.of(new Shown(view, network));
        layers = UnitLayer.of(network);
        if (layers.stream().map(UnitLayer::name).noneMatch(chosen.orElse("")::equals)) {
            chosen = layers.stream().map(UnitLayer::name).findFirst();
        }
        offer();
        sight.then(this::ask);
    }

    /// Chooses the layer of that name; of one without weights, such as pooling, the layer whose
    /// numbers it is given.
    void choose(String layer) {
        chosen =
                shown.flatMap(now -> UnitLayer.at(now.network(), layer))
                        .map(UnitLayer::name)
                        .or(() -> chosen);
        offer();
        sight.then(this::ask);
    }

    private void offer() {
        shown.ifPresent(now -> describe(now.network()));
        choice.ifPresent(head::remove);
        choice = layers.size() < 2 ? Optional.empty() : Optional.of(choice(chosen.orElseThrow()));
        choice.ifPresent(head::add);
    }

    private Component choice(String now) {
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitLayer layer : layers) names.put(layer.name(), title(layer));
        if (layers.size() <= MOST_SIDE_BY_SIDE) {
            return new Choice<>("Layer", names, now, this::choose);
        }
        var list = new Dropdown<String>("Layer", this::choose);
        list.offer(names);
        list.show(now);
        return list;
    }

    private String title(UnitLayer layer) {
        return "Layer " + (layers.indexOf(layer) + 1);
    }

    private Optional<UnitLayer> chosen() {
        return layers.stream()
                .filter(layer -> chosen.equals(Optional.of(layer.name())))
                .findFirst();
    }

    private void describe(Network network) {
        heading.setText(chosen().map(LayerSheet::heading).orElse("Units"));
        words.setText(
                chosen().map(layer -> words(layer, network))
                        .orElse(
                                "This network has no hidden layer: its weights go from the picture"
                                        + " straight to the classes, and are shown as templates."));
    }

    private void ask() {
        units.setVisible(false);
        if (shown.isEmpty() || chosen().isEmpty()) return;
        Shown now = shown.get();
        int epoch = now.view().epoch();
        if (!runs.hasWeights(now.view().run(), epoch)) {
            words.setText(FilmWords.notKept(epoch));
            return;
        }
        try {
            show(now, chosen().get());
        } catch (AbsentDataset missing) {
            words.setText(missing.getMessage());
        }
    }

    private void show(Shown now, UnitLayer layer) {
        var choice = now.view().run().plan().dataset();
        units.show(
                UnitsQuestion.of(
                        now.view(),
                        now.network(),
                        layer,
                        datasets.open(choice),
                        datasets.isInk(choice),
                        limits));
        units.setVisible(true);
    }

    private static String heading(UnitLayer layer) {
        String count = NumberWords.count(layer.count());
        return switch (layer.sums().layer()) {
            case Layer.Convolution convolution ->
                    "%s filters of %2$d × %2$d".formatted(count, convolution.kernel());
            case Layer other -> "%s units, %s".formatted(count, other.title());
        };
    }

    private static String words(UnitLayer layer, Network network) {
        return switch (layer.kind()) {
            case FILTERS -> "Each is lit where it finds its pattern in the picture.";
            case UNITS ->
                    layer.weighsPixels(network)
                            ? "The weights of each as a picture, and below it how strongly the"
                                    + " picture at hand excites it."
                            : "What in the picture goes with each, and below it how strongly the"
                                    + " picture at hand excites it.";
            case CELLS ->
                    "What in the picture moves each, and below it what it gives from step to"
                            + " step.";
        };
    }
}
