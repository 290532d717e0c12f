package org.glyphery.ui.run;

import com.vaadin.flow.router.RouteParameters;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.glyphery.ui.ParameterisedPage;
import org.springframework.stereotype.Component;

/// Which runs have a page: those in the bin have one too.
@Component
record RunAddresses(Runs runs, RunBin bin) implements ParameterisedPage {

    @Override
    public Class<RunView> view() {
        return RunView.class;
    }

    @Override
    public boolean exists(RouteParameters parameters) {
        return parameters
                .get("id")
                .flatMap(RunId::read)
                .filter(id -> runs.find(id).isPresent() || bin.find(id).isPresent())
                .isPresent();
    }
}
