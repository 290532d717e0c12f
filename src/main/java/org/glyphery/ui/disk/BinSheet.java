package org.glyphery.ui.disk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.Bytes;
import org.glyphery.run.BinnedRun;
import org.glyphery.run.RunBin;
import org.glyphery.ui.Dates;
import org.glyphery.ui.FinalButton;

/// The bin: what lies in it, how much that is, and how it comes out again.
final class BinSheet extends Section {

    private final RunBin bin;
    private final Runnable changed;
    private final Paragraph words = new Paragraph();
    private final UnorderedList items = new UnorderedList();
    private final FinalButton empty;

    /// @param changed is told when something has left the bin
    BinSheet(RunBin bin, Runnable changed) {
        this.bin = bin;
        this.changed = changed;
        addClassName("sheet");
        empty =
                new FinalButton(
                        "Empty the bin",
                        "Empty the bin",
                        () -> {
                            bin.empty();
                            changed.run();
                        });
        add(new H2("Bin"), words, items, empty);
    }

    void show() {
        List<BinnedRun> all = bin.all();
        words.setText(
                all.isEmpty()
                        ? "It is empty. Deleted runs come here first."
                        : "%s in all. What lies here answers nowhere and is not reused; the oldest goes when the disk runs short."
                                .formatted(Bytes.words(all.stream().mapToLong(bin::bytes).sum())));
        items.removeAll();
        all.forEach(binned -> items.add(item(binned)));
        empty.setVisible(!all.isEmpty());
    }

    private ListItem item(BinnedRun binned) {
        var run = binned.run();
        var name = new Span(run.name());
        name.addClassName("name");
        var until =
                new Span(
                        "%s, until %s"
                                .formatted(
                                        Bytes.words(bin.bytes(binned)),
                                        Dates.day(bin.end(binned))));
        until.addClassName("soft");
        var restore =
                new NativeButton(
                        "Restore",
                        _ -> {
                            bin.restore(run.id());
                            changed.run();
                        });
        restore.addClassName("plain");
        restore.setAriaLabel("Restore " + run.name());
        var delete =
                new FinalButton(
                        "Delete for good",
                        "Delete %s for good".formatted(run.name()),
                        () -> {
                            bin.delete(run.id());
                            changed.run();
                        });
        return new ListItem(new Div(name, until), restore, delete);
    }
}
