package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.network.Softmax;
import org.glyphery.run.EpochScores;
import org.glyphery.ui.Figures;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.Question;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Row;

/// One test example, and how sure each run is of it at its best epoch and at its last.
final class ExamplePanel extends Div {

    private final Inspection inspection;
    private final GlyphView view = new GlyphView();
    private final H3 title = new H3();
    private final Paragraph waiting = new Paragraph("Asking the models …");
    private final Table table = new Table();
    private final Question question = new Question();

    /// What one run says of the example.
    private record Opinion(Reader reader, Optional<float[]> best, Optional<float[]> last) {}

    ExamplePanel(Inspection inspection, Runnable closes) {
        this.inspection = inspection;
        addClassName("example");
        var head = new Div(title, new RemoveButton("Close this example", closes));
        head.addClassName("head");
        add(view, new Div(head, waiting, table));
    }

    /// @param example its number in the test split
    void show(SharedAnswers asked, int example) {
        EpochAnswers first = asked.readers().getFirst().answers();
        int label = first.examples().label(example);
        String name = first.classes().get(label);
        Glyph glyph = first.examples().glyph(example);
        view.show(glyph, "Number %d, a %s".formatted(example, name));
        title.setText("Number %s of the test split, a %s".formatted(Figures.count(example), name));
        waiting.setVisible(true);
        table.setVisible(false);
        question.ask(
                () -> asked.readers().stream().map(reader -> opinion(reader, glyph)).toList(),
                opinions -> show(opinions, label, first.classes()));
    }

    /// Brings it into sight: the picture that opens it may be far below.
    void reveal() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest', behavior: 'smooth'})");
    }

    void forget() {
        question.forget();
    }

    private Opinion opinion(Reader reader, Glyph glyph) {
        var run = reader.run().run();
        int best = run.best().orElseThrow().epoch();
        int last = run.last().map(EpochScores::epoch).orElse(best);
        var atBest = inspection.probabilities(run, best, glyph);
        return new Opinion(
                reader, atBest, last == best ? atBest : inspection.probabilities(run, last, glyph));
    }

    private void show(List<Opinion> opinions, int label, List<String> classes) {
        List<String> headings =
                List.of(
                        "run",
                        "best epoch reads",
                        "%s gets".formatted(classes.get(label)),
                        "last epoch reads",
                        "%s gets".formatted(classes.get(label)));
        List<Row> rows = new ArrayList<>();
        for (Opinion opinion : opinions) {
            List<String> cells = new ArrayList<>();
            Stream.of(opinion.best(), opinion.last())
                    .forEach(probabilities -> {
                        cells.add(probabilities.map(each -> read(each, classes)).orElse("–"));
                        cells.add(
                                probabilities
                                        .map(each -> Figures.percent(each[label]))
                                        .orElse("–"));
                    });
            rows.add(Row.of(opinion.reader().place(), opinion.reader().run().name(), cells));
        }
        waiting.setVisible(false);
        table.setVisible(true);
        table.show(headings, rows);
    }

    private static String read(float[] probabilities, List<String> classes) {
        int read = Softmax.label(probabilities, 0, probabilities.length);
        return "%s, %s".formatted(classes.get(read), Figures.percent(probabilities[read]));
    }
}
