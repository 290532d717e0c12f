package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Location;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.training.RunId;

/// The tour of the pages, offered once to each browser, which remembers how far it is: see
/// frontend/guided-tour.ts. A step is done on its page, not here; most are seen by where a person
/// goes.
@Tag("guided-tour")
@JsModule("./guided-tour.ts")
public final class Tour extends Component {

    /// Runs that a comparison has at least.
    private static final int COMPARED = 2;

    /// The page of a study that does not exist yet.
    private static final String NEW = "new";

    private final TourServices services;
    private final Set<TourStep> told = EnumSet.noneOf(TourStep.class);
    private List<RunId> inSight = List.of(); // of runs whose page is open

    Tour(TourServices services) {
        this.services = services;
        addAttachListener(attached -> ComponentUtil.setData(attached.getUI(), Tour.class, this));
        services.live().follow(this, this::hear);
        getElement().addEventListener("begun-again", _ -> told.clear());
    }

    /// Tells the tour of the page that is open what a person has just done there.
    public static void did(TourStep step) {
        Optional.ofNullable(UI.getCurrent())
                .map(page -> ComponentUtil.getData(page, Tour.class))
                .ifPresent(tour -> tour.done(step));
    }

    private void done(TourStep step) {
        if (told.add(step)) getElement().callJsFunction("did", step.written());
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.Progressed(var progress)) watch(progress);
    }

    private void watch(RunProgress progress) {
        if (inSight.contains(progress.runId())) done(TourStep.WATCH);
    }

    /// A person has come to a page.
    void arriveAt(Location location) {
        List<String> path = location.getSegments();
        inSight = path.size() == 2 ? runs(path.getFirst(), path.getLast()) : List.of();
        services.live().progress().ifPresent(this::watch);
        switch (path.getFirst()) {
            case Addresses.RUNS, Addresses.RACE -> {
                if (!inSight.isEmpty() && isNetwork(location)) done(TourStep.LOOK_INSIDE);
            }
            case Addresses.COMPARE -> {
                if (compared(location) >= COMPARED) done(TourStep.COMPARE);
            }
            case Addresses.STUDIES -> {
                if (path.size() == 2 && !path.getLast().equals(NEW)) done(TourStep.STUDY);
            }
            default -> {} // no step is done there by coming
        }
    }

    /// The runs of which a page is.
    private List<RunId> runs(String kind, String id) {
        return switch (kind) {
            case Addresses.RUNS -> RunId.read(id).stream().toList();
            case Addresses.RACE ->
                    RunId.read(id).flatMap(services.races()::find).stream()
                            .flatMap(race -> race.runs().stream())
                            .map(Run::id)
                            .toList();
            default -> List.of();
        };
    }

    private static boolean isNetwork(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("tab")
                .filter("network"::equals)
                .isPresent();
    }

    /// How many runs are compared: without a choice the best of each kind.
    private long compared(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("runs")
                .map(ids -> (long) ids.split(",", -1).length)
                .orElseGet(() -> (long) services.models().bestOfEachKind().size());
    }
}
