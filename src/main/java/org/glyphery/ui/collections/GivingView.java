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
import org.glyphery.study.OwnExperiments;
import org.glyphery.ui.Addresses;

/// Batch entry, `/collections/<name>/draw?count=20`: one large pad, and one drawing asked for after
/// the other.
@Route(Addresses.COLLECTIONS + "/:" + CollectionAddresses.NAME + "/draw")
@StyleSheet("theme/data.css")
@StyleSheet("theme/collections.css")
public final class GivingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COUNT = "count";
    private static final int USUAL = OwnExperiments.LEAST;
    private static final int MOST = 200;

    private final CollectionServices services;
    private final Div pad = new Div();
    private final ConsentPart consent = new ConsentPart(this::begin);
    private Optional<OwnCollection> shown = Optional.empty();
    private int count = USUAL;

    GivingView(CollectionServices services) {
        this.services = services;
        addClassName("giving-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = CollectionAddresses.find(services.collections(), event.getRouteParameters());
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        count =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(COUNT)
                        .map(GivingView::count)
                        .orElse(USUAL);
        show(shown.get());
    }

    /// What cannot be read counts as absent.
    private static int count(String written) {
        return written.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(written), 1, MOST) : USUAL;
    }

    private void show(OwnCollection collection) {
        removeAll();
        pad.removeAll();
        var back = new Anchor(Addresses.collection(collection.name()), "All that lies in it");
        back.addClassName("plain");
        var tools = new Div(back);
        tools.addClassName("tools");
        var head = new Div(new H1("Draw into " + collection.title()), tools);
        head.addClassName("data-head");
        add(head, consent, pad);
        consent.show(collection);
        if (!collection.isShared()) return;
        var keeps =
                new Paragraph(
                        "Strokes with their times are kept, with your name and what was asked"
                                + " for.");
        keeps.addClassName("note");
        add(keeps);
    }

    private void begin(Optional<Gift> gift) {
        pad.removeAll();
        gift.ifPresent(given ->
                shown.filter(collection -> collection.name().equals(given.collection()))
                        .ifPresent(collection ->
                                pad.add(new Sitting(services, collection, given, count).pad())));
    }

    @Override
    public String getPageTitle() {
        return shown.map(OwnCollection::title).orElse("Collection") + " · Draw · Glyphery";
    }
}
