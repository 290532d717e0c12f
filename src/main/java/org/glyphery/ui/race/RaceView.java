package org.glyphery.ui.race;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.glyphery.run.Race;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;

/// A race, `/race/<id>`, live while it lasts.
@Route(Addresses.RACE + "/:id")
@PageTitle("Race · Glyphery")
@StyleSheet("theme/race.css")
public final class RaceView extends Div implements BeforeEnterObserver {

    private final RacePageServices services;

    RaceView(RacePageServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Race> race =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(RunId::read)
                        .flatMap(services.races()::find);
        race.ifPresentOrElse(
                known -> add(new RacePage(known, services)),
                () -> event.rerouteToError(NotFoundException.class));
    }
}
