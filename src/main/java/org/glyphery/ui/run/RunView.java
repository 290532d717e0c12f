package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.glyphery.run.BinnedRun;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;

/// One run, `/runs/<id>`, live while it trains.
@Route(Addresses.RUNS + "/:id")
@StyleSheet("theme/run.css")
public final class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RunPageServices services;
    private Optional<RunPage> page = Optional.empty();
    private String title = "Runs";

    RunView(RunPageServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = RunAddress.of(event.getLocation().getQueryParameters());
        Optional<RunId> id = event.getRouteParameters().get("id").flatMap(RunId::read);
        Optional<Run> run = id.flatMap(services.runs()::find);
        Optional<BinnedRun> binned = id.flatMap(services.bin()::find);
        var open =
                page.filter(_ -> id.isPresent() && run.isPresent()).filter(it -> it.isOf(id.get()));
        if (open.isPresent()) open.get().goTo(address);
        else if (run.isPresent()) show(run.get(), address);
        else if (binned.isPresent()) showGone(binned.get().run(), address);
        else event.rerouteToError(NotFoundException.class);
    }

    private void showGone(Run run, RunAddress address) {
        title = run.name();
        page = Optional.empty();
        removeAll();
        add(new GoneRunPage(run, services, back -> show(back, address)));
    }

    private void show(Run run, RunAddress address) {
        title = run.name();
        removeAll();
        var opened = new RunPage(run, address, services, this::showGone);
        page = Optional.of(opened);
        add(opened);
    }

    @Override
    public String getPageTitle() {
        return title(title);
    }

    static String title(String name) {
        return name + " · Glyphery";
    }
}
