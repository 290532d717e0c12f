package org.glyphery.ui.race;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.run.Races;
import org.glyphery.training.RunId;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which races have a page.
@Component
record RaceAddresses(Races races) implements ParameterisedPage {

    @Override
    public Class<RaceView> view() {
        return RaceView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return parameters.get("id").flatMap(RunId::read).flatMap(races::find).isPresent();
    }
}
