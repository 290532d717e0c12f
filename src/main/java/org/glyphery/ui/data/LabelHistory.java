package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.dataset.labelling.PastChange;
import org.glyphery.ui.Dates;
import org.glyphery.ui.LatestQuestion;

/// What people have said of one picture in all drafts of its dataset, the newest first; nothing
/// stands there where nobody has said anything.
final class LabelHistory extends Div {

    private final LabelDrafts drafts;
    private final UnorderedList list = new UnorderedList();
    private final LatestQuestion question = new LatestQuestion();

    LabelHistory(LabelDrafts drafts) {
        this.drafts = drafts;
        addClassName("label-history");
        setVisible(false);
        add(new H2("History of its labels"), list);
    }

    void ask(ShownExample example) {
        question.ask(
                () ->
                        drafts.history(
                                example.facts().name(),
                                example.split(),
                                example.examples().place(example.index())),
                this::show);
    }

    private void show(List<PastChange> past) {
        setVisible(!past.isEmpty());
        list.removeAll();
        past.forEach(each -> list.add(line(each)));
    }

    private static ListItem line(PastChange past) {
        var change = past.change();
        var what = new Span(new EditWords(past.classes()).alone(change.edit()));
        change.undone().ifPresent(_ -> what.addClassName("undone"));
        var who =
                new Span(
                        "%s · %s · %s%s"
                                .formatted(
                                        change.author(),
                                        Dates.minute(change.made()),
                                        past.draft()
                                                .made()
                                                .map(version -> "version " + version)
                                                .orElse("draft " + past.draft().title()),
                                        change.undone().isPresent() ? " · taken back" : ""));
        who.addClassName("note");
        return new ListItem(what, who);
    }
}
