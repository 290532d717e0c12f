package org.glyphery.ui.disk;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Set;
import org.glyphery.Bytes;
import org.glyphery.run.Run;
import org.glyphery.run.RunUse;
import org.glyphery.run.Storage;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Dates;
import org.glyphery.ui.Messages;

/// What each run holds, the largest first; of those chosen, weights can be freed.
final class RunsSheet extends Section {

    private static final int FEW = 8;

    private final Storage storage;
    private final Runnable changed;
    private final Grid<RunUse> grid = new Grid<>();
    private final NativeButton free = new NativeButton("", _ -> free());

    /// @param changed is told when weights were freed
    RunsSheet(Storage storage, Runnable changed) {
        this.storage = storage;
        this.changed = changed;
        addClassName("sheet");
        free.addClassName("plain");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", "What each run holds");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(use -> named(use.run()))
                .setHeader("Run")
                .setWidth("5rem")
                .setFlexGrow(1);
        figure("All", use -> Bytes.words(use.bytes()));
        figure("Can be freed", use -> use.freeable() == 0 ? "–" : Bytes.words(use.freeable()));
        grid.addSelectionListener(event -> offer(event.getAllSelectedItems()));
        add(
                new H2("Runs"),
                new Paragraph(
                        "Weights of all epochs but best and last can be freed; scores, curves and"
                                + " matrices of every epoch stay."),
                grid,
                free);
    }

    /// Runs of the same name differ by when they were begun.
    private static Div named(Run run) {
        var begun = new Span(Dates.minute(run.created()));
        begun.addClassName("soft");
        return new Div(new Anchor(Addresses.run(run.id()), run.name()), new Text(" "), begun);
    }

    private void figure(String title, ValueProvider<RunUse, String> figure) {
        grid.addColumn(figure)
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show() {
        List<RunUse> uses = storage.runs();
        grid.deselectAll();
        grid.setItems(uses);
        grid.setAllRowsVisible(uses.size() <= FEW);
        offer(Set.of());
    }

    private void offer(Set<RunUse> chosen) {
        long bytes = chosen.stream().mapToLong(RunUse::freeable).sum();
        free.setEnabled(bytes > 0);
        free.setText(
                chosen.isEmpty()
                        ? "Choose runs to free weights"
                        : bytes == 0
                                ? "Nothing to free of those chosen"
                                : "Free %s".formatted(Bytes.words(bytes)));
    }

    private void free() {
        long freed =
                storage.freeWeights(
                        grid.getSelectedItems().stream().map(use -> use.run().id()).toList());
        changed.run();
        Messages.say("%s freed.".formatted(Bytes.words(freed)));
    }
}
