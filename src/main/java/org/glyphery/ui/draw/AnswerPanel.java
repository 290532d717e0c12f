package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.glyphery.NumberWords;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunProgress;
import org.glyphery.ui.ComparedReasons;
import org.glyphery.ui.Dropdown;

/// The answers: in words, then model by model, and what is still to come.
final class AnswerPanel extends Section {

    private final H1 headline = new H1();
    private final Dropdown<Alphabet> alphabets;
    private final Paragraph detail = new Paragraph();
    private final Paragraph spoken = new Paragraph();
    private final AnswerSheet sheet;
    private final NativeButton compare;
    private final ComparedReasons compared = new ComparedReasons();
    private final ShowNotes notes;
    private final ModelChoice choice;
    private String lastSpoken = "";
    private String word = Alphabet.DIGITS.word();

    /// A panel without answers.
    ///
    /// @param draws is called with what is to be drawn from now on
    /// @param chooses is called with the names of the models to put on show
    /// @param showsBest puts the best of each kind on show
    /// @param opens is called with what becomes of what is open of why models answer so
    AnswerPanel(
            Consumer<Alphabet> draws,
            Consumer<List<ModelName>> chooses,
            Runnable showsBest,
            Consumer<UnaryOperator<OpenWhy>> opens) {
        compare =
                new NativeButton(
                        "Compare what counted for each", _ -> opens.accept(OpenWhy::toggledForAll));
        compare.addClassNames("plain", "compare");
        sheet = new AnswerSheet(model -> opens.accept(why -> why.toggled(model)));
        alphabets = new Dropdown<>("What is drawn", draws);
        alphabets.addClassName("alphabets");
        choice = new ModelChoice(chooses, showsBest);
        notes = new ShowNotes(showsBest);
        addClassName("answers");
        detail.addClassName("soft");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        var choices = new Div(alphabets, choice);
        choices.addClassName("choices");
        var head = new Div(new Div(headline, detail), choices);
        head.addClassName("head");
        add(head, spoken, sheet, compare, compared, notes);
    }

    /// Shows what can be drawn, and what is.
    void offer(List<Alphabet> all, Alphabet drawn) {
        var titles = new LinkedHashMap<Alphabet, String>();
        all.forEach(each -> titles.put(each, each.title()));
        alphabets.offer(titles);
        alphabets.show(drawn);
        alphabets.setVisible(all.size() > 1);
        word = drawn.word();
        sheet.show(drawn);
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

    /// Opens why one model answers so, or the reasons of all, and closes all others.
    ///
    /// @param seen what a model sees; absent while nothing is drawn
    void explain(OpenWhy why, List<Model> onShow, Function<Model, Optional<Glyph>> seen) {
        sheet.explain(why.model(), why.question(onShow, seen));
        compared.show(why.questions(onShow, seen));
        compare.setVisible(onShow.stream().map(seen).flatMap(Optional::stream).count() > 1);
        compare.getElement().setAttribute("aria-expanded", Boolean.toString(why.all()));
    }

    /// What stands below the answers.
    ShowNotes notes() {
        return notes;
    }

    private Headline invitation(List<Model> models) {
        if (models.isEmpty()) {
            return new Headline(
                    "The first models are being trained",
                    "Each appears here as soon as it can answer. You can draw already.");
        }
        return new Headline(
                "Draw a " + word,
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
                model.run().name(),
                answer.className(model),
                answer.probabilities()[answer.label()]);
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
