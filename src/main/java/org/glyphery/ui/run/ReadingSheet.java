package org.glyphery.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.ComparedReasons;
import org.glyphery.ui.ComparedReasons.ModelQuestion;
import org.glyphery.ui.TriedPicture;
import org.glyphery.ui.WhyAnswer;
import org.glyphery.ui.WhyQuestion;

/// How the network reads one example, and why it answers as it does: the first of each class are at
/// hand, any other by its number.
final class ReadingSheet extends Section {

    private static final int MOST_OTHERS = 5;

    private final Datasets datasets;
    private final Inspection inspection;
    private final Models models;
    private final ExampleStrip strip;
    private final Paragraph words = new Paragraph();
    private final WhyAnswer why = new WhyAnswer();
    private final NativeButton compare =
            new NativeButton("Compare with other models", _ -> toggleOthers());
    private final ComparedReasons others = new ComparedReasons();
    private List<ModelQuestion> questions = List.of();
    private List<ModelName> readers = List.of();
    private boolean isCompared;

    /// @param chooses is called with the number of an example
    ReadingSheet(Datasets datasets, Inspection inspection, Models models, IntConsumer chooses) {
        this.datasets = datasets;
        this.models = models;
        this.inspection = inspection;
        strip = new ExampleStrip(chooses);
        addClassNames("sheet", "reading");
        words.addClassName("note");
        add(new Div(new H2("How it reads a picture"), words), strip, why, compare, others);
        compare.addClassName("plain");
        TriedPicture.listen(this, tried -> getUI().ifPresent(page -> lay(tried, page)));
    }

    /// The pad shows it, with this run's model and the others that it can be compared with.
    private void lay(TriedPicture tried, UI page) {
        tried.handOver(page);
        String written =
                readers.stream()
                        .map(ChosenModel::best)
                        .map(ChosenModel::written)
                        .collect(Collectors.joining(","));
        page.navigate("", QueryParameters.of(Addresses.MODELS, written));
    }

    private void toggleOthers() {
        isCompared = !isCompared;
        compareOthers();
    }

    private void compareOthers() {
        compare.setVisible(questions.size() > 1);
        compare.getElement().setAttribute("aria-expanded", Boolean.toString(isCompared));
        others.show(isCompared && questions.size() > 1 ? questions : List.of());
    }

    /// The best of each kind that learned from the same dataset, this run's own aside.
    private List<Model> others(Run run, Glyph glyph) {
        return models.bestOfEachKind(run.plan().dataset().name()).stream()
                .filter(model -> !model.run().id().equals(run.id()))
                .filter(model -> model.data().shape().equals(glyph.shape()))
                .limit(MOST_OTHERS)
                .toList();
    }

    /// The example that the address names, or the first at hand.
    void show(EpochInView view) {
        try {
            show(view, datasets.open(view.run().plan().dataset()));
        } catch (AbsentDataset missing) {
            strip.setVisible(false);
            why.setVisible(false);
            compare.setVisible(false);
            others.setVisible(false);
            words.setText(missing.getMessage());
        }
    }

    private void show(EpochInView view, Dataset dataset) {
        Run run = view.run();
        List.of(strip, why, others).forEach(part -> part.setVisible(true));
        boolean tested = dataset.test().count() > 0;
        Examples examples = FirstOfEach.shown(dataset);
        int index = strip.show(examples, dataset.classes(), view.address().example());
        words.setText(
                "%s, by its label: number %d of the %s split."
                        .formatted(
                                dataset.classes().get(examples.label(index)),
                                index,
                                tested ? "test" : "training"));
        Glyph glyph = examples.glyph(index);
        var own =
                WhyQuestion.of(
                        run,
                        view.epoch(),
                        view.step(),
                        view.temperature(),
                        inspection.network(run),
                        datasets.facts(run.plan().dataset()),
                        glyph);
        why.show(own);
        List<Model> beside = others(run, glyph);
        readers = Stream.concat(Stream.of(run.model()), beside.stream().map(Model::name)).toList();
        questions =
                Stream.concat(
                                Stream.of(new ModelQuestion(run.name(), own)),
                                beside.stream().map(model -> about(model, glyph)))
                        .toList();
        compareOthers();
    }

    private static ModelQuestion about(Model model, Glyph glyph) {
        return new ModelQuestion(model.run().name(), WhyQuestion.of(model, glyph));
    }
}
