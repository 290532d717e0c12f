package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.glyphery.prediction.ServedChange;
import org.glyphery.prediction.ServedChange.NameAction;
import org.glyphery.ui.Dates;

/// What has happened to a served name, the last change first.
final class HistoryList extends OrderedList {

    private static final int MOST = 20;

    HistoryList(List<ServedChange> changes) {
        getElement().setAttribute("reversed", true);
        getElement().setAttribute("start", Integer.toString(changes.size()));
        changes.reversed().stream().limit(MOST).map(HistoryList::line).forEach(this::add);
    }

    private static ListItem line(ServedChange change) {
        var line = new ListItem(new Span(words(change)));
        var when = new Span("%s, %s".formatted(Dates.minute(change.when()), change.origin()));
        when.addClassName("soft");
        line.add(when);
        if (!change.note().isEmpty()) line.add(new Span(change.note()));
        return line;
    }

    private static String words(ServedChange change) {
        var version = change.version();
        if (change.kind() == NameAction.DELETED) return "Deleted";
        return "%s version %d, %s"
                .formatted(
                        change.kind() == NameAction.PROMOTED ? "Promoted" : "Rolled back to",
                        version.number(),
                        version.model());
    }
}
