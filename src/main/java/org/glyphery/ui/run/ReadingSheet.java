package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.WhyAnswer;
import org.glyphery.ui.WhyQuestion;

/// How the network reads one example, and why it answers as it does: the first of each class are at
/// hand, any other by its number.
final class ReadingSheet extends Section {

    private final Datasets datasets;
    private final Inspection inspection;
    private final IntConsumer chooses;
    private final Div strip = new Div();
    private final Paragraph words = new Paragraph();
    private final WhyAnswer why = new WhyAnswer();
    private List<NativeButton> buttons = List.of();
    private List<Integer> atHand = List.of();

    /// @param chooses is called with the number of an example
    ReadingSheet(Datasets datasets, Inspection inspection, IntConsumer chooses) {
        this.datasets = datasets;
        this.inspection = inspection;
        this.chooses = chooses;
        addClassNames("sheet", "reading");
        strip.addClassName("strip");
        strip.getElement().setAttribute("role", "group");
        strip.getElement().setAttribute("aria-label", "Examples");
        words.addClassName("note");
        add(new Div(new H2("How it reads a picture"), words), strip, why);
    }

    /// @param asked number of the example; absent for the first at hand
    void show(Run run, int epoch, Optional<Integer> asked) {
        try {
            show(run, epoch, datasets.open(run.plan().dataset()), asked);
        } catch (AbsentDataset missing) {
            strip.setVisible(false);
            why.setVisible(false);
            words.setText(missing.getMessage());
        }
    }

    private void show(Run run, int epoch, Dataset dataset, Optional<Integer> asked) {
        boolean tested = dataset.test().count() > 0;
        Examples examples = FirstOfEach.shown(dataset);
        if (atHand.isEmpty()) offer(examples, dataset.classes());
        int index = asked.filter(number -> number < examples.count()).orElse(atHand.getFirst());
        for (int place = 0; place < buttons.size(); place++) {
            buttons.get(place)
                    .getElement()
                    .setAttribute("aria-pressed", Boolean.toString(atHand.get(place) == index));
        }
        words.setText(
                "%s, by its label: number %d of the %s split."
                        .formatted(
                                dataset.classes().get(examples.label(index)),
                                index,
                                tested ? "test" : "training"));
        why.show(
                WhyQuestion.of(
                        run,
                        epoch,
                        inspection.network(run),
                        datasets.facts(run.plan().dataset()),
                        examples.glyph(index)));
    }

    private void offer(Examples examples, List<String> classes) {
        atHand = FirstOfEach.of(examples);
        buttons = new ArrayList<>();
        for (int index : atHand) {
            var view = new GlyphView();
            view.show(examples.glyph(index), classes.get(examples.label(index)));
            var button = new NativeButton();
            button.add(view);
            button.addClickListener(_ -> chooses.accept(index));
            buttons.add(button);
            strip.add(button);
        }
    }
}
