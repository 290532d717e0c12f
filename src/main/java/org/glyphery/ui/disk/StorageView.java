package org.glyphery.ui.disk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.glyphery.Bytes;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunFolders;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Storage;
import org.glyphery.run.StorageCheck;
import org.glyphery.run.StorageUse;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.FinalButton;
import org.glyphery.ui.ProblemNote;
import org.glyphery.ui.RunsLive;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// What takes disk, and what of it can be freed.
@Route(Addresses.STORAGE)
@PageTitle("Storage · Glyphery")
@Menu(title = "Storage", order = 70)
@StyleSheet("theme/storage.css")
public final class StorageView extends Div {

    private final Storage storage;
    private final StorageCheck check;
    private final RunQueue queue;
    private final ProblemNote problem = new ProblemNote(); // while nothing can be stored
    private final Table table = new Table();
    private final Paragraph left = new Paragraph();
    private final FinalButton emptyCache;
    private final BinSheet bin;
    private final OrphansSheet orphans;
    private final RunsSheet runs;

    StorageView(
            Storage storage,
            StorageCheck check,
            RunQueue queue,
            RunBin runBin,
            RunFolders folders,
            RunsLive live) {
        this.storage = storage;
        this.check = check;
        this.queue = queue;
        addClassName("storage");
        bin = new BinSheet(runBin, this::show);
        orphans = new OrphansSheet(folders, storage, this::show);
        runs = new RunsSheet(storage, this::show);
        emptyCache =
                new FinalButton(
                        "Empty the cache",
                        "Empty the cache",
                        () -> {
                            storage.emptyCache();
                            show();
                        });
        var all = new Section(new H2("What takes disk"), table, left, emptyCache);
        all.addClassName("sheet");
        add(new H1("Storage"), problem, all, bin, orphans, runs);
        live.follow(this, this::hear);
        show();
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.QueueChanged) showProblem();
    }

    private void showProblem() {
        problem.setText(queue.rests().or(check::fault).orElse(""));
    }

    private void show() {
        showProblem();
        StorageUse use = storage.use();
        table.show(
                List.of("what", "takes"),
                List.of(
                        row("Runs", use.runs()),
                        row("Bin", use.bin()),
                        row("Orphans", use.orphans()),
                        row("Database, my digits included", use.database()),
                        row("Cache", use.cache()),
                        row("Import", use.imports()),
                        row("All", use.all())));
        left.setText("The disk has %s left.".formatted(Bytes.words(use.left())));
        emptyCache.setVisible(use.cache() > 0);
        bin.show();
        orphans.show();
        runs.show();
    }

    private static TableRow row(String name, long bytes) {
        return TableRow.of(name, List.of(Bytes.words(bytes)));
    }
}
