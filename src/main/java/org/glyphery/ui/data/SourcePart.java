package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Origin;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.ui.Dates;

/// The files that a dataset was read from, what was done to its pictures, and what the catalogue
/// knows of it besides; empty where nothing is known.
final class SourcePart extends Div {

    SourcePart(Datasets datasets, DatasetFacts facts) {
        addClassName("source");
        datasets.stored().origin(facts).map(SourcePart::words).ifPresent(this::say);
        datasets.catalogued(facts.name()).ifPresent(this::show);
        if (getComponentCount() > 0) addComponentAsFirst(new H2("Where it comes from"));
    }

    private static String words(Origin origin) {
        String fitted = origin.fitted().isEmpty() ? "" : ": " + origin.fitted();
        return "Read from %s (%s) on %s%s."
                .formatted(origin.file(), origin.format(), Dates.day(origin.imported()), fitted);
    }

    private void show(CatalogueEntry entry) {
        entry.remarks().ifPresent(this::say);
        var page = new Paragraph(new Anchor(entry.page().toString(), "Its makers' page"));
        add(page);
    }

    private void say(String words) {
        add(new Paragraph(words));
    }
}
