package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.RunTitles;

/// What the best models that were taught a dataset read in one of its pictures.
final class ModelReadings extends Div {

    private static final int MOST = 5;

    private final Models models;
    private final Paragraph note = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final LatestQuestion question = new LatestQuestion();

    ModelReadings(Models models) {
        this.models = models;
        addClassName("readings");
        note.addClassName("note");
        add(new H2("Models read"), list, note);
    }

    void ask(ShownExample example) {
        List<Model> asked = best(example.facts());
        if (asked.isEmpty()) {
            note.setText("No model has been taught this dataset yet.");
            return;
        }
        question.ask(
                () -> models.predictWith(asked, example.glyph()),
                replies -> show(asked, replies, example),
                () -> note.setText("The models could not be asked; one may have been deleted."));
    }

    /// The best of each kind of architecture that was taught the dataset, best first.
    private List<Model> best(DatasetFacts facts) {
        List<Model> best = models.bestOfEachKind(facts.name());
        return RunTitles.distinct(best.stream().limit(MOST).toList());
    }

    private void show(List<Model> asked, Replies replies, ShownExample example) {
        list.removeAll();
        asked.forEach(model ->
                replies.of(model.name()).ifPresent(reply -> list.add(line(model, reply, example))));
        note.setText(
                example.split() == Split.TRAINING
                        ? "Most of these models have learned from this very picture."
                        : "");
    }

    private static ListItem line(Model model, Prediction reply, ShownExample example) {
        String name = model.data().classes().get(reply.label());
        boolean right = name.equals(example.facts().classes().get(example.label()));
        var read =
                new Span(
                        "%s%s %s"
                                .formatted(
                                        right ? "" : "✗ ",
                                        name,
                                        NumberWords.roundPercent(
                                                reply.probabilities()[reply.label()])));
        read.addClassName(right ? "right" : "wrong");
        return new ListItem(new Anchor(Addresses.run(model.run().id()), model.run().name()), read);
    }
}
