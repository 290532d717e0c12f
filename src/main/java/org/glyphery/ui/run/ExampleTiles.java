package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.ReadExample;
import org.glyphery.ui.Figures;
import org.glyphery.ui.GlyphView;

/// Pictures of examples and how they were read, some of them first.
final class ExampleTiles extends Div {

    private static final int PAGE = 60;

    private final EpochAnswers answers;
    private final List<ReadExample> read;
    private final Optional<String> model;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    /// @param model that reads them on Draw; absent where Draw does not have them
    ExampleTiles(EpochAnswers answers, List<ReadExample> read, Optional<String> model) {
        this.answers = answers;
        this.read = read;
        this.model = model;
        addClassName("examples");
        more.addClassName("plain");
        more.addClickListener(_ -> addPage());
        add(list, more);
        addPage();
    }

    private void addPage() {
        int to = Math.min(read.size(), shown + PAGE);
        read.subList(shown, to).forEach(example -> list.add(tile(example)));
        shown = to;
        more.setVisible(shown < read.size());
        more.setText("Show %s more".formatted(Figures.count(Math.min(PAGE, read.size() - shown))));
    }

    private ListItem tile(ReadExample example) {
        String label = answers.classes().get(example.label());
        String predicted = answers.classes().get(example.predicted());
        var view = new GlyphView();
        view.show(
                answers.examples().glyph(example.index()),
                "Number %d, a %s read as %s".formatted(example.index(), label, predicted));
        var words = new Span("%s read as %s".formatted(label, predicted));
        var detail = new Span(detail(example, label));
        detail.addClassName("detail");
        return new ListItem(linked(example, view), words, detail);
    }

    private Component linked(ReadExample example, GlyphView view) {
        return model.<Component>map(name ->
                        new Anchor("?models=%s&example=%d".formatted(name, example.index()), view))
                .orElse(view);
    }

    private static String detail(ReadExample example, String label) {
        return example.probability()
                .map(given -> "%s for %s".formatted(Figures.roundPercent(given), label))
                .orElse("number " + example.index());
    }
}
