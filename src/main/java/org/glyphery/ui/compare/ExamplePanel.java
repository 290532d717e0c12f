package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.ModelTooLarge;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.compare.ExampleAnswers.AnswersContent;
import org.glyphery.ui.compare.ExampleAnswers.EpochOpinion;
import org.glyphery.ui.compare.ExampleAnswers.ReaderOpinions;
import org.jspecify.annotations.Nullable;

/// One test example, and how sure each run is of it at its best epoch and at its last.
final class ExamplePanel extends Div {

    private final Inspection inspection;
    private final GlyphView view = new GlyphView();
    private final H3 title = new H3();
    private final Paragraph waiting = new Paragraph();
    private final ExampleAnswers answers = new ExampleAnswers();
    private final LatestQuestion question = new LatestQuestion();
    private @Nullable ShownState before;

    /// The epochs at which a run is asked.
    private record Epochs(RunId run, String name, int best, int last) {

        static Epochs of(Reader reader) {
            var run = reader.run().run();
            int best = run.best().orElseThrow().epoch();
            return new Epochs(
                    run.id(),
                    reader.run().name(),
                    best,
                    run.last().map(EpochScores::epoch).orElse(best));
        }
    }

    /// What is shown; where it is the same as before, nobody needs to be asked again.
    private record ShownState(int example, List<Epochs> epochs) {}

    /// What one run says of the example.
    private record Opinion(Reader reader, Optional<float[]> best, Optional<float[]> last) {

        /// Best and last epoch are told once where they are the same.
        ReaderOpinions shown() {
            var epochs = Epochs.of(reader);
            List<EpochOpinion> opinions =
                    epochs.best() == epochs.last()
                            ? List.of(EpochOpinion.of("best and last", best))
                            : List.of(EpochOpinion.of("best", best), EpochOpinion.of("last", last));
            return new ReaderOpinions(reader.run().name(), reader.place(), opinions);
        }
    }

    ExamplePanel(Inspection inspection, Runnable closes) {
        this.inspection = inspection;
        addClassName("example");
        var head = new Div(title, new RemoveButton("Close this example", closes));
        head.addClassName("head");
        add(view, new Div(head, waiting, answers));
    }

    /// @param example its number in the test split
    void show(SharedAnswers asked, int example) {
        var state = new ShownState(example, asked.readers().stream().map(Epochs::of).toList());
        if (state.equals(before)) return;
        if (before == null || before.example() != example) answers.setVisible(false);
        before = state;
        EpochAnswers first = asked.readers().getFirst().answers();
        int label = first.examples().label(example);
        String name = first.classes().get(label);
        Glyph glyph = first.examples().glyph(example);
        view.show(glyph, "Number %d, labelled %s".formatted(example, name));
        title.setText(
                "Number %s of the test split, labelled %s"
                        .formatted(NumberWords.count(example), name));
        waiting.setText("Asking the models …");
        waiting.setVisible(!answers.isVisible());
        question.ask(
                () -> asked.readers().stream().map(reader -> opinion(reader, glyph)).toList(),
                opinions -> show(opinions, label, first.classes()),
                () -> waiting.setText("The models could not be asked; one may have been deleted."));
    }

    void close() {
        question.forget();
        before = null;
    }

    /// Brings it into sight: the picture that opens it may be far below.
    void reveal() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest', behavior: 'smooth'})");
    }

    private Opinion opinion(Reader reader, Glyph glyph) {
        var run = reader.run().run();
        var epochs = Epochs.of(reader);
        var best = probabilities(run, epochs.best(), glyph);
        var last = epochs.last() == epochs.best() ? best : probabilities(run, epochs.last(), glyph);
        return new Opinion(reader, best, last);
    }

    /// The probabilities; absent also where the weights cannot be read or loaded, so that the other
    /// runs are shown.
    private Optional<float[]> probabilities(Run run, int epoch, Glyph glyph) {
        try {
            return inspection.probabilities(run, epoch, glyph);
        } catch (DamagedEpoch | ModelTooLarge left) {
            return Optional.empty();
        }
    }

    private void show(List<Opinion> opinions, int label, List<String> classes) {
        List<ReaderOpinions> readers = opinions.stream().map(Opinion::shown).toList();
        waiting.setVisible(false);
        answers.setVisible(true);
        answers.show(new AnswersContent(classes, classes.get(label), readers));
    }
}
