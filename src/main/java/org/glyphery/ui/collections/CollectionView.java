package org.glyphery.ui.collections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Addresses;

/// One collection, `/collections/<name>`: what lies in it, what models read there, who gave it.
@Route(Addresses.COLLECTIONS + "/:" + CollectionAddresses.NAME)
@StyleSheet("theme/data.css")
@StyleSheet("theme/collections.css")
public final class CollectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CollectionServices services;
    private String title = "Collection";

    CollectionView(CollectionServices services) {
        this.services = services;
        addClassName("collection-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CollectionAddresses.find(services.collections(), event.getRouteParameters())
                .ifPresentOrElse(
                        collection -> show(collection, event),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(OwnCollection collection, BeforeEnterEvent event) {
        title = collection.title();
        removeAll();
        var models = new ModelsPart(services, collection, ModelsPart.asked(event.getLocation()));
        add(
                new CollectionHead(services, collection),
                new DrawingsPart(services, collection),
                models,
                new ExperimentPart(services, collection),
                new GiversPart(services, collection),
                new VersionsPart(services, collection));
    }

    @Override
    public String getPageTitle() {
        return title + " · Glyphery";
    }
}
