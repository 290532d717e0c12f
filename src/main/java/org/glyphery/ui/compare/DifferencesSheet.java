package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.SharedExample;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Figures;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.Tiles;
import org.glyphery.ui.compare.CompareAddress.Examples;
import org.jspecify.annotations.Nullable;

/// Test examples on which the runs disagree, or which all of them misread, as pictures.
final class DifferencesSheet extends Section {

    /// What is looked at; where it is the same as before, nothing needs to be drawn again.
    ///
    /// @param answers each run's id and the epoch that answers
    private record Sight(List<String> answers, Examples examples) {

        static List<String> answers(RunComparison comparison) {
            return comparison.runs().stream()
                    .map(each -> each.run().id() + each.run().best().map(EpochScores::epoch))
                    .toList();
        }
    }

    private final Consumer<Examples> chooses;
    private @Nullable Sight before;

    DifferencesSheet(Consumer<Examples> chooses) {
        this.chooses = chooses;
        addClassNames("sheet", "differences");
    }

    void show(RunComparison comparison, Examples examples) {
        var sight = new Sight(Sight.answers(comparison), examples);
        if (sight.equals(before)) return;
        before = sight;
        removeAll();
        List<ComparedRun> answering = comparison.answering();
        setVisible(answering.size() > 1);
        if (!isVisible()) return;
        List<SharedExample> disputed = comparison.disputed();
        List<SharedExample> misread = comparison.misreadByAll();
        Map<Examples, String> names = new LinkedHashMap<>();
        names.put(Examples.DISPUTED, "they disagree, " + Figures.count(disputed.size()));
        names.put(Examples.MISREAD_BY_ALL, "all misread, " + Figures.count(misread.size()));
        var note =
                new Paragraph(
                        answering.size() == comparison.runs().size()
                                ? "What each of them reads is below the picture."
                                : "Only runs with answers to the same examples are here.");
        note.addClassName("note");
        EpochAnswers first = answering.getFirst().answers().orElseThrow();
        List<Integer> places =
                answering.stream().map(each -> comparison.runs().indexOf(each)).toList();
        List<SharedExample> shown =
                switch (examples) {
                    case DISPUTED -> disputed;
                    case MISREAD_BY_ALL -> misread;
                };
        add(
                new H2("Where they differ"),
                new Choice<>("Examples", names, examples, chooses),
                note,
                new Tiles<>(shown, example -> tile(example, first, places)));
    }

    private static ListItem tile(SharedExample example, EpochAnswers first, List<Integer> places) {
        String label = first.classes().get(example.label());
        var view = new GlyphView();
        view.show(
                first.examples().glyph(example.index()),
                "Number %d, a %s".formatted(example.index(), label));
        var answers = new Span();
        answers.addClassName("answers");
        for (int model = 0; model < places.size(); model++) {
            String read = first.classes().get(example.predicted().get(model));
            var answer =
                    new Element("span")
                            .appendChild(Colour.dot(places.get(model)), Element.createText(read));
            if (read.equals(label)) answer.setAttribute("class", "right");
            answers.getElement().appendChild(answer);
        }
        return new ListItem(view, new Span("a " + label), answers);
    }
}
