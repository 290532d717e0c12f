package org.glyphery.ui.data;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.DraftedPicture;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.dataset.labelling.Stance;
import org.glyphery.ui.GlyphView;

/// The pictures of a draft on which people disagree, with what each of them says: one of it is
/// chosen by a press.
record Disagreements(Labelling labelling, OpenedDraft draft) {

    private static final int MOST = 4;

    void addTo(HasComponents panel) {
        int count = draft.state().disputed();
        if (count == 0) return;
        var heading =
                new H3(
                        count == 1
                                ? "People disagree on a picture"
                                : "People disagree on %s pictures"
                                        .formatted(NumberWords.count(count)));
        var list = new UnorderedList();
        list.addClassName("disagreements");
        for (Split split : Split.values()) {
            draft.state().of(split).entrySet().stream()
                    .filter(each -> each.getValue().isDisputed())
                    .limit(MOST - list.getChildren().count())
                    .forEach(each -> list.add(line(split, each.getKey(), each.getValue())));
        }
        panel.add(heading, list);
    }

    private ListItem line(Split split, int place, DraftedPicture picture) {
        Examples examples = labelling.examples(split);
        int index = examples.indexOf(place);
        var view = new GlyphView();
        view.show(examples.glyph(index), "Number " + NumberWords.count(index));
        var choices = new Div();
        picture.stances()
                .forEach((author, stance) -> {
                    var settled = new LabelEdit.Settle(split, List.of(place), stance);
                    choices.add(choice(author, settled, picture));
                });
        return new ListItem(view, choices);
    }

    private NativeButton choice(String author, LabelEdit.Settle settled, DraftedPicture seen) {
        Stance stance = settled.stance();
        var classes = draft.state().classes();
        String what = stance.isExcluded() ? "leave it out" : classes.name(stance.label());
        var who = new Span(author.equals(labelling.author()) ? "you" : author);
        who.addClassName("note");
        var choice = new NativeButton(what + " ", _ -> labelling.settle(settled, seen));
        choice.add(who);
        choice.addClassName("plain");
        return choice;
    }
}
