package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.glyphery.Bytes;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.ui.Messages;

/// How a dataset that is not here can be had: by a press, where it has an address.
final class FetchPart extends Div {

    private final DataPageServices services;
    private final Runnable changed;

    /// @param changed is called when it is being fetched
    FetchPart(DataPageServices services, DatasetFacts facts, Runnable changed) {
        this.services = services;
        this.changed = changed;
        addClassName("tools");
        services.datasets()
                .catalogued(facts.name())
                .filter(entry ->
                        entry.canBeFetched() || entry.liesIn(services.datasets().folder(entry)))
                .ifPresentOrElse(this::offer, () -> explain(facts));
    }

    private void offer(CatalogueEntry entry) {
        boolean hasFiles = services.imports().hasFiles(entry);
        var words =
                new Span(hasFiles ? "its files are on this machine" : "not on this machine yet");
        words.addClassName("note");
        add(hasFiles ? button(entry, "Import", "") : fetching(entry), words);
    }

    private void explain(DatasetFacts facts) {
        services.datasets()
                .absence(facts)
                .ifPresent(absent -> {
                    var words = new Paragraph(absent.getMessage());
                    words.addClassName("note");
                    add(words);
                });
    }

    private NativeButton fetching(CatalogueEntry entry) {
        String size = entry.bytes().isPresent() ? " " + Bytes.words(entry.bytes().getAsLong()) : "";
        return button(entry, "Fetch", size);
    }

    private NativeButton button(CatalogueEntry entry, String does, String size) {
        var button = new NativeButton(does + size, _ -> fetch(entry));
        button.addClassName("plain");
        button.getElement()
                .setAttribute("aria-label", "%s %s%s".formatted(does, entry.title(), size));
        return button;
    }

    private void fetch(CatalogueEntry entry) {
        try {
            services.imports().fetch(entry);
        } catch (UserError refused) {
            Messages.say(refused.getMessage());
        }
        changed.run();
    }
}
