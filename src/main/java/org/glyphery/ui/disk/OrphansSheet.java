package org.glyphery.ui.disk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.glyphery.Bytes;
import org.glyphery.run.RunFolders;
import org.glyphery.run.Storage;
import org.glyphery.training.RunId;
import org.glyphery.ui.FinalButton;

/// Run folders that no run of the database names.
final class OrphansSheet extends Section {

    private final RunFolders folders;
    private final Storage storage;
    private final Runnable changed;
    private final UnorderedList items = new UnorderedList();

    /// @param changed is told when one was freed
    OrphansSheet(RunFolders folders, Storage storage, Runnable changed) {
        this.folders = folders;
        this.storage = storage;
        this.changed = changed;
        addClassName("sheet");
        add(
                new H2("Orphans"),
                new Paragraph(
                        "Folders of runs that the database does not know, as after an older"
                                + " database was put in its place. They are never deleted by"
                                + " themselves."),
                items);
    }

    void show() {
        var orphans = folders.orphans();
        setVisible(!orphans.isEmpty());
        items.removeAll();
        orphans.forEach(orphan -> items.add(item(orphan)));
    }

    private ListItem item(RunId orphan) {
        var size = new Span(Bytes.words(storage.bytes(orphan)));
        size.addClassName("soft");
        var name = new Span(orphan.value());
        name.addClassName("name");
        return new ListItem(
                new Div(name, size),
                new FinalButton(
                        "Free",
                        "Free " + orphan,
                        () -> {
                            folders.free(orphan);
                            changed.run();
                        }));
    }
}
