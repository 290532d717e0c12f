package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunProgress;

/// The answers: in words, then model by model, and what is still to come.
final class AnswerPanel extends Section {

    private final H1 headline = new H1();
    private final Paragraph detail = new Paragraph();
    private final Paragraph spoken = new Paragraph();
    private final AnswerSheet sheet = new AnswerSheet();
    private final ShowNotes notes;
    private final ModelChoice choice;
    private String lastSpoken = "";

    /// A panel without answers.
    ///
    /// @param chooses is called with the names of the models to put on show
    /// @param showsBest puts the best of each kind on show
    AnswerPanel(Consumer<List<ModelName>> chooses, Runnable showsBest) {
        choice = new ModelChoice(chooses, showsBest);
        notes = new ShowNotes(showsBest);
        addClassName("answers");
        detail.addClassName("soft");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        var head = new Div(new Div(headline, detail), choice);
        head.addClassName("head");
        add(head, spoken, sheet, notes);
    }

    /// Shows which models there are and which of them answer.
    void offer(List<Model> all, List<Model> onShow) {
        choice.show(all, onShow);
        choice.setVisible(all.size() > 1);
        sheet.setVisible(!onShow.isEmpty());
    }

    void show(List<Model> models, Replies replies, Optional<RunProgress> progress) {
        sheet.show(models, replies, progress);
        boolean answered = !replies.given().isEmpty();
        var words = answered ? Headline.of(votes(models, replies)) : invitation(models);
        headline.setText(words.headline());
        detail.setText(words.detail());
        speak(answered ? words.headline() : "");
    }

    /// What stands below the answers.
    ShowNotes notes() {
        return notes;
    }

    private static Headline invitation(List<Model> models) {
        if (models.isEmpty()) {
            return new Headline(
                    "The first models are being trained",
                    "Each appears here as soon as it can answer. You can draw already.");
        }
        return new Headline(
                "Draw a digit",
                models.size() == 1
                        ? "One model answers while you draw."
                        : NumberWords.capitalised(NumberWords.word(models.size()))
                                + " models answer while you draw.");
    }

    /// The votes of those that could answer.
    private static List<Headline.Vote> votes(List<Model> models, Replies replies) {
        List<Headline.Vote> votes = new ArrayList<>();
        for (Model model : models) {
            replies.of(model.name()).map(answer -> vote(model, answer)).ifPresent(votes::add);
        }
        return votes;
    }

    private static Headline.Vote vote(Model model, Prediction answer) {
        return new Headline.Vote(
                model.run().name(), answer.label(), answer.probabilities()[answer.label()]);
    }

    /// A screen reader hears an answer when it has stood for a moment, not each while the pen
    /// moves.
    private void speak(String words) {
        if (words.equals(lastSpoken)) return;
        lastSpoken = words;
        spoken.getElement()
                .executeJs(
                        "clearTimeout(this.wait); this.wait = setTimeout(() => { this.textContent ="
                                + " $0 }, 900)",
                        words);
    }
}
