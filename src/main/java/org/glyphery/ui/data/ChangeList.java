package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.labelling.LabelChange;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.ui.Dates;
import org.glyphery.ui.GlyphView;

/// The changes of a draft that were made last, each with who made it and when; one's own can be
/// taken back.
final class ChangeList extends UnorderedList {

    private static final int MOST = 6;

    private final Labelling labelling;
    private final EditWords words;

    ChangeList(Labelling labelling, OpenedDraft draft) {
        this.labelling = labelling;
        words = new EditWords(labelling.facts().classes());
        addClassName("changes");
        List<LabelChange> counting =
                draft.changes().reversed().stream()
                        .filter(change -> change.undone().isEmpty())
                        .limit(MOST)
                        .toList();
        counting.forEach(change -> add(line(change)));
    }

    private ListItem line(LabelChange change) {
        String words = words(change);
        var what = new Span(words);
        var who = new Span(change.author() + " · " + Dates.minute(change.made()));
        who.addClassName("note");
        var text = new Div(what, who);
        var line = new ListItem();
        if (change.edit() instanceof LabelEdit.OfPictures edit) line.add(picture(edit));
        line.add(text);
        if (change.author().equals(labelling.author())) line.add(undo(change, words));
        return line;
    }

    private String words(LabelChange change) {
        return switch (change.edit()) {
            case LabelEdit.OfPictures edit -> {
                Examples examples = labelling.examples(edit.split());
                yield words.of(
                        edit,
                        place ->
                                labelling
                                        .facts()
                                        .classes()
                                        .get(examples.label(examples.indexOf(place))));
            }
            case LabelEdit.RenameClass _, LabelEdit.MergeClasses _ ->
                    words.of(change.edit(), Integer::toString);
        };
    }

    private GlyphView picture(LabelEdit.OfPictures edit) {
        Examples examples = labelling.examples(edit.split());
        var view = new GlyphView();
        view.show(examples.glyph(examples.indexOf(edit.places().getFirst())), "");
        return view;
    }

    private NativeButton undo(LabelChange change, String what) {
        var undo = new NativeButton("↶", _ -> labelling.undo(change.id()));
        undo.addClassName("cross");
        undo.setAriaLabel("Take back: " + what);
        return undo;
    }
}
