package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.Inspection;
import org.glyphery.network.Network;
import org.glyphery.run.Run;
import org.glyphery.ui.NetworkDrawing;
import org.glyphery.ui.WhyQuestion;
import org.glyphery.ui.run.LayerDetail.OpenLayer;

/// The run's network as a drawing; below it all that is known of the layer whose block is open.
final class NetworkSheet extends Section {

    /// What is read; where it is the same as before, nothing needs to be drawn again.
    private record ReadState(int epoch, long step, Optional<Integer> example) {}

    private final Inspection inspection;
    private final Datasets datasets;
    private final Paragraph words = new Paragraph();
    private final ExampleStrip strip = new ExampleStrip(this::choose);
    private final NetworkDrawing drawing = new NetworkDrawing();
    private final Div details = new Div();
    private Optional<Integer> example = Optional.empty();
    private Optional<ReadState> before = Optional.empty();
    private Optional<WhyQuestion> question = Optional.empty();
    private Optional<OpenLayer> shown = Optional.empty();
    private Runnable again = () -> {};

    /// @param opens is called with the name of the layer whose block is pressed; absent where the
    ///   one that was open is closed
    /// @param chooses is called with an epoch when a person chooses it in a film
    NetworkSheet(RunPageServices services, Consumer<Optional<String>> opens, IntConsumer chooses) {
        inspection = services.inspection();
        datasets = services.datasets();
        addClassNames("sheet", "network");
        words.addClassName("note");
        details.addClassName("details");
        details.add(
                new LayerActivationsDetail(inspection), new LayerWeightsDetail(services, chooses));
        drawing.whenOpened(opens);
        add(new Div(new H2("The network"), words), strip, drawing, details);
    }

    /// @param view of the epoch whose weights are looked at
    /// @param open name of a layer; absent for none, as one that the network has not is
    void show(EpochInView view, Optional<String> open) {
        again = () -> show(view, open);
        Run run = view.run();
        Network network = inspection.network(run);
        var reads = new ReadState(view.epoch(), view.step(), example);
        if (before.filter(reads::equals).isEmpty()) {
            drawing.show(
                    network.architecture().title(),
                    network.outline(),
                    datasets.facts(run.plan().dataset()).classes());
            question = read(view, network);
        }
        before = Optional.of(reads);
        var opened =
                open.flatMap(network::layer).map(layer -> new OpenLayer(view, layer, question));
        drawing.open(opened.map(layer -> layer.layer().name()));
        details.setVisible(opened.isPresent());
        if (opened.equals(shown)) return;
        shown = opened;
        opened.ifPresent(layer -> details().forEach(detail -> detail.show(layer)));
    }

    private Stream<LayerDetail> details() {
        return details.getChildren().map(LayerDetail.class::cast);
    }

    private void choose(int chosen) {
        example = Optional.of(chosen);
        again.run();
    }

    /// The question about the example that is chosen, which lights the drawing; absent where the
    /// dataset's files are gone.
    private Optional<WhyQuestion> read(EpochInView view, Network network) {
        Run run = view.run();
        try {
            Glyph picture = chosen(datasets.open(run.plan().dataset()));
            var facts = datasets.facts(run.plan().dataset());
            var asked =
                    WhyQuestion.of(
                            run,
                            view.epoch(),
                            view.step(),
                            view.temperature(),
                            network,
                            facts,
                            picture);
            drawing.light(picture, asked);
            return Optional.of(asked);
        } catch (AbsentDataset missing) {
            strip.setVisible(false);
            drawing.showNoPicture();
            words.setText(missing.getMessage());
            return Optional.empty();
        }
    }

    private Glyph chosen(Dataset dataset) {
        Split split = Split.unseen(dataset);
        Examples examples = split.of(dataset);
        strip.setVisible(true);
        int index = strip.show(examples, dataset.classes(), example);
        words.setText(
                "%s, by its label: number %d of the %s split."
                        .formatted(
                                dataset.classes().get(examples.label(index)), index, split.word()));
        return examples.glyph(index);
    }
}
