package org.glyphery.ui.data;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.ui.Addresses;

/// One dataset, `/data/<name>`: its pictures.
@Route(Addresses.DATA + "/:" + DatasetView.NAME)
@StyleSheet("theme/data.css")
public final class DatasetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /// The part of the address that names the dataset.
    static final String NAME = "name";

    private final DataPageServices services;
    private String title = "Data";

    DatasetView(DataPageServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(NAME)
                .flatMap(name ->
                        services.browser()
                                .find(
                                        name,
                                        event.getLocation()
                                                .getQueryParameters()
                                                .getSingleParameter(DatasetAddress.VERSION)))
                .ifPresentOrElse(
                        facts -> show(facts, event),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(DatasetFacts facts, BeforeEnterEvent event) {
        title = facts.title();
        removeAll();
        add(new DatasetPage(services, facts, event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return title + " · Glyphery";
    }
}
