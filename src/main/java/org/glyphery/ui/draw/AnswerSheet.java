package org.glyphery.ui.draw;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.WhyQuestion;
import org.jspecify.annotations.Nullable;

/// The answers of all models on show, one row each.
@JsModule("./model-answer.ts")
final class AnswerSheet extends Div {

    private final Element heading = new Element("answer-heading");
    private final Div list = new Div();
    private final Consumer<ModelName> asksWhy;
    private List<String> classes = List.of();
    private final Map<ModelName, ModelAnswer> rows = new LinkedHashMap<>();

    /// A sheet without rows.
    ///
    /// @param asksWhy is called with the model of which a person opens or closes why it answers so
    AnswerSheet(Consumer<ModelName> asksWhy) {
        this.asksWhy = asksWhy;
        addClassName("sheet");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "Answers");
        getElement().appendChild(heading, list.getElement());
    }

    /// Shows rows of answers in this alphabet.
    void show(Alphabet alphabet) {
        if (alphabet.classes().equals(classes)) return;
        classes = alphabet.classes();
        heading.setPropertyList("classes", classes);
    }

    /// Shows these models, in this order.
    ///
    /// @param replies of the same models; none while nothing is drawn
    /// @param verdict on these replies
    void show(
            List<Model> models,
            Replies replies,
            PadVerdict verdict,
            Optional<RunProgress> progress) {
        setClassName("pale", verdict.isPale());
        var names = models.stream().map(Model::name).toList();
        if (!List.copyOf(rows.keySet()).equals(names)) arrange(names);
        for (int i = 0; i < models.size(); i++) {
            var row = rows.get(names.get(i));
            if (row != null) row.show(shown(models.get(i), replies, verdict, progress));
        }
    }

    /// Opens why one model answers so, and closes all others.
    ///
    /// @param model absent where none is open
    /// @param question about what it sees
    void explain(Optional<ModelName> model, Optional<WhyQuestion> question) {
        rows.forEach(
                (name, row) -> row.explain(question.filter(_ -> model.equals(Optional.of(name)))));
    }

    /// Rows that stay are the same as before, and keep their elements and the keyboard its place:
    /// only what is new is made, and only what moves is taken out and put in again.
    private void arrange(List<ModelName> names) {
        var before = Map.copyOf(rows);
        rows.clear();
        names.forEach(name -> {
            var row = before.get(name);
            rows.put(name, row == null ? new ModelAnswer(name, () -> asksWhy.accept(name)) : row);
        });
        var gone = new ArrayList<>(before.values());
        gone.removeAll(rows.values());
        gone.forEach(list::remove);
        int place = 0;
        for (ModelAnswer row : rows.values()) put(row, place++);
    }

    private void put(ModelAnswer row, int place) {
        int now = list.indexOf(row);
        if (now == place + 1) {
            list.remove(list.getComponentAt(place)); // it is what moves, farther down
        } else if (now != place) {
            list.addComponentAtIndex(place, row);
        }
    }

    private static ModelAnswer.AnswerContent shown(
            Model model, Replies replies, PadVerdict verdict, Optional<RunProgress> progress) {
        var prediction = replies.of(model.name()).orElse(null);
        return new ModelAnswer.AnswerContent(
                model.run().name(),
                Addresses.run(model.run().id()),
                verdict.standing(model.name()),
                detail(model, prediction),
                training(model, progress),
                replies.fault(model.name()).orElse(""),
                model.data().classes(),
                probabilities(prediction));
    }

    private static List<Float> probabilities(@Nullable Prediction prediction) {
        List<Float> probabilities = new ArrayList<>();
        if (prediction != null) {
            for (float probability : prediction.probabilities()) probabilities.add(probability);
        }
        return probabilities;
    }

    private static String detail(Model model, @Nullable Prediction prediction) {
        List<String> parts = new ArrayList<>();
        if (model.epoch() > 0) parts.add(epoch(model));
        model.scores()
                .test()
                .map(test -> NumberWords.percent(test.accuracy()))
                .ifPresent(parts::add);
        if (prediction != null) parts.add(NumberWords.milliseconds(prediction.duration()));
        if (prediction != null && prediction.knowsHand()) parts.add("with your hand");
        return String.join(" · ", parts);
    }

    private static String epoch(Model model) {
        return model.isBesideBest()
                ? "epoch %d, not its best, %d".formatted(model.epoch(), model.best().epoch())
                : "epoch " + model.epoch();
    }

    private static String training(Model model, Optional<RunProgress> progress) {
        if (model.run().status() != RunStatus.RUNNING) return "";
        return progress.filter(now -> now.runId().equals(model.run().id()))
                .map(now -> "training, epoch %d of %d".formatted(now.epoch(), now.epochs()))
                .orElse("training");
    }
}
