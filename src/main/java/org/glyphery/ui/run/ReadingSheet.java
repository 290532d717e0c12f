package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.glyphery.ui.WhyAnswer;
import org.glyphery.ui.WhyQuestion;

/// How the network reads one example, and why it answers as it does: the first of each class are at
/// hand, any other by its number.
final class ReadingSheet extends Section {

    private final Datasets datasets;
    private final Inspection inspection;
    private final ExampleStrip strip;
    private final Paragraph words = new Paragraph();
    private final WhyAnswer why = new WhyAnswer();

    /// @param chooses is called with the number of an example
    ReadingSheet(Datasets datasets, Inspection inspection, IntConsumer chooses) {
        this.datasets = datasets;
        this.inspection = inspection;
        strip = new ExampleStrip(chooses);
        addClassNames("sheet", "reading");
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
        Examples examples = tested ? dataset.test() : dataset.training();
        int index = strip.show(examples, dataset.classes(), asked);
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
}
