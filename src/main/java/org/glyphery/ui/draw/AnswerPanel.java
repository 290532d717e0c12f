package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunProgress;
import org.glyphery.ui.ComparedReasons;
import org.glyphery.ui.Dropdown;

/// The answers: in words, then model by model, and what is still to come.
final class AnswerPanel extends Section {

    private final VerdictView verdict;
    private final Dropdown<Alphabet> alphabets;
    private final Paragraph spoken = new Paragraph();
    private final AnswerSheet sheet;
    private final NativeButton compare;
    private final ComparedReasons compared = new ComparedReasons();
    private final ShowNotes notes;
    private final ModelChoice choice;
    private String lastSpoken = "";

    /// A panel without answers.
    ///
    /// @param draws is called with what is to be drawn from now on
    /// @param chooses is called with the names of the models to put on show
    /// @param showsBest puts the best of each kind on show
    /// @param opens is called with what becomes of what is open of why models answer so
    /// @param choosesDigit is called with the place of a number's digit that answers are to be
    ///   about
    AnswerPanel(
            Consumer<Alphabet> draws,
            Consumer<List<ModelName>> chooses,
            Runnable showsBest,
            Consumer<UnaryOperator<OpenWhy>> opens,
            IntConsumer choosesDigit) {
        compare =
                new NativeButton(
                        "Compare what counted for each", _ -> opens.accept(OpenWhy::toggledForAll));
        compare.addClassNames("plain", "compare");
        verdict = new VerdictView(model -> opens.accept(why -> why.opened(model)), choosesDigit);
        sheet = new AnswerSheet(model -> opens.accept(why -> why.toggled(model)));
        alphabets = new Dropdown<>("What is drawn", draws);
        alphabets.addClassName("alphabets");
        choice = new ModelChoice(chooses, showsBest);
        notes = new ShowNotes(showsBest);
        addClassName("answers");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        var choices = new Div(alphabets, choice);
        choices.addClassName("choices");
        add(verdict, choices, spoken, sheet, compare, compared, notes);
    }

    /// Shows what can be drawn, and what is.
    void offer(List<Alphabet> all, Alphabet drawn) {
        var titles = new LinkedHashMap<Alphabet, String>();
        all.forEach(each -> titles.put(each, each.title()));
        alphabets.offer(titles);
        alphabets.show(drawn);
        alphabets.setVisible(all.size() > 1);
        sheet.show(drawn);
    }

    /// Shows which models there are and which of them answer.
    void offer(List<Model> all, List<Model> onShow) {
        choice.show(all, onShow);
        choice.setVisible(all.size() > 1);
        sheet.setVisible(!onShow.isEmpty());
    }

    /// Shows all answers.
    ///
    /// @param now the verdict on them
    void show(List<Model> models, Replies replies, PadVerdict now, Optional<RunProgress> progress) {
        sheet.show(models, replies, now, progress);
        verdict.show(now);
        speak(now.isAboutDrawing() ? now.headline() : "");
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
