package org.glyphery.ui.collections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Addresses;

/// Pictures for a collection, `/collections/<name>/sheet`: photographed or scanned sheets, and
/// pictures of single characters, whose boxes are corrected and kept.
@Route(Addresses.COLLECTIONS + "/:" + CollectionAddresses.NAME + "/sheet")
@StyleSheet("theme/data.css")
@StyleSheet("theme/collections.css")
public final class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CollectionServices services;
    private final Div place = new Div();
    private final ConsentPart consent = new ConsentPart(this::begin);
    private Optional<OwnCollection> shown = Optional.empty();

    SheetView(CollectionServices services) {
        this.services = services;
        addClassName("sheet-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = CollectionAddresses.find(services.collections(), event.getRouteParameters());
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(OwnCollection collection) {
        removeAll();
        var back = new Anchor(Addresses.collection(collection.name()), "All that lies in it");
        var draw = new Anchor(Addresses.giving(collection.name()), "Draw instead");
        back.addClassName("plain");
        draw.addClassName("plain");
        var tools = new Div(back, draw);
        tools.addClassName("tools");
        var head = new Div(new H1("Pictures into " + collection.title()), tools);
        head.addClassName("data-head");
        var keeps =
                new Paragraph(
                        "Of a picture nothing is kept but its characters: no place, no time, no"
                                + " paper.");
        keeps.addClassName("note");
        add(head, consent, place, keeps);
        consent.show(collection);
    }

    private void begin(Optional<Gift> gift) {
        place.removeAll();
        gift.ifPresent(given ->
                shown.filter(collection -> collection.name().equals(given.collection()))
                        .ifPresent(collection ->
                                place.add(new PictureSitting(services, collection, given).desk())));
    }

    @Override
    public String getPageTitle() {
        return shown.map(OwnCollection::title).orElse("Collection") + " · Pictures · Glyphery";
    }
}
