package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.collections.CollectionVersion;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// The versions of a collection that networks learn from, with the runs that name each.
final class VersionsPart extends Section {

    private final CollectionServices services;
    private final OwnCollection collection;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none =
            new Paragraph(
                    "None yet. \"Train on it\" makes one of what lies here now, which never changes"
                            + " while the collection grows.");

    VersionsPart(CollectionServices services, OwnCollection collection) {
        this.services = services;
        this.collection = collection;
        addClassNames("sheet", "collection-part");
        none.addClassName("soft");
        add(new H2("Versions to train on"), none, list);
        services.followVersions(this, this::show);
        show();
    }

    private void show() {
        List<CollectionVersion> versions = services.versions().of(collection);
        none.setVisible(versions.isEmpty());
        list.removeAll();
        versions.reversed().forEach(each -> list.add(line(each)));
    }

    private ListItem line(CollectionVersion version) {
        var facts = version.facts();
        var open =
                new Anchor(
                        new AddressLine(Addresses.DATA + "/" + facts.name())
                                .with(Addresses.VERSION, facts.version())
                                .address(),
                        facts.version());
        List<String> runs = services.removal().runsOfVersion(facts);
        String used =
                runs.isEmpty()
                        ? "no run names it"
                        : "named by " + NumberWords.counted(runs.size(), "run");
        String gone =
                version.gone() == 0
                        ? ""
                        : " · %s gone, so that its runs cannot be repeated"
                                .formatted(NumberWords.count(version.gone()));
        return new ListItem(
                open,
                new Span(
                        "%s · %s%s"
                                .formatted(
                                        NumberWords.counted(facts.splits().training(), "drawing"),
                                        used,
                                        gone)));
    }
}
