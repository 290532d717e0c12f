package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.Addresses;

/// All there is to see of one run, as it goes on.
final class RunPage extends Div {

    private final RunPageServices services;
    private final RunHead head;
    private final RunFigures figures = new RunFigures();
    private final RunCurves curves;
    private final BestAndLast bestAndLast = new BestAndLast();
    private final PlanSheet plan = new PlanSheet();
    private final InsideEpoch inside;
    private Run run;
    private RunAddress address;
    private Optional<Integer> joined = Optional.empty(); // the last epoch when the page was opened

    RunPage(Run run, RunAddress address, RunPageServices services) {
        this.run = run;
        this.address = address;
        this.services = services;
        addClassName("run");
        head =
                new RunHead(
                        run,
                        services.queue(),
                        services.datasets(),
                        this::describe,
                        this::delete,
                        this::runAgain);
        curves = new RunCurves(address.curve(), curve -> look(this.address.withCurve(curve)));
        inside = new InsideEpoch(run, services, address, this::look);
        var training = new Section(curves);
        training.addClassNames("sheet", "course");
        training.getElement().appendChild(bestAndLast.getElement());
        add(
                head,
                figures,
                inside,
                training,
                plan,
                inside.health(),
                inside.confusion(),
                inside.calibration());
        services.live().follow(this, this::hear, this::read);
    }

    private void read() {
        services.runs().find(run.id()).ifPresentOrElse(this::show, this::showGone);
        joined = Optional.of(lastEpoch());
        showLosses();
        progress().ifPresent(this::show);
    }

    private int lastEpoch() {
        return run.last().map(EpochScores::epoch).orElse(0);
    }

    private void showLosses() {
        services.runs()
                .steps(run)
                .ifPresent(steps -> curves.showLosses(services.runs().losses(run), steps));
    }

    /// Live points begin amid an epoch; what it had before comes with its end.
    private void completeLosses() {
        if (joined.isEmpty() || joined.get() == lastEpoch()) return;
        joined = Optional.empty();
        showLosses();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var changed) -> {
                if (changed.id().equals(run.id())) show(changed);
            }
            case RunEvent.Deleted(var deleted) -> {
                if (deleted.id().equals(run.id())) showGone();
            }
            case RunEvent.QueueChanged _ -> {}
            case RunEvent.Progressed(var progress) -> {
                if (progress.runId().equals(run.id())) show(progress);
            }
        }
    }

    private void show(Run changed) {
        if (!changed.name().equals(run.name())) {
            getUI().ifPresent(page -> page.getPage().setTitle(RunView.title(changed.name())));
        }
        run = changed;
        head.show(run);
        figures.show(run, progress());
        showCurves();
        bestAndLast.show(run);
        var dataset = services.datasets().facts(run.plan().dataset());
        plan.show(run, dataset, services.runs().execution(run), services.runs().repeats(run));
        inside.show(run, address);
        completeLosses();
    }

    private void show(RunProgress progress) {
        if (run.status() != RunStatus.RUNNING) return; // told before it ended
        figures.show(run, Optional.of(progress));
        curves.append(progress);
        setClassName("brief", !curves.isDrawn());
    }

    private void showCurves() {
        curves.show(run, services.runs().history(run), address.curve());
        setClassName("brief", !curves.isDrawn());
    }

    private void showGone() {
        removeAll();
        services.bin()
                .find(run.id())
                .ifPresentOrElse(
                        binned -> add(new BinnedRunSheet(binned, services.bin(), this::openAgain)),
                        () ->
                                add(
                                        new H1(run.name() + " is gone"),
                                        new Paragraph(
                                                "It was deleted for good, with its model and all"
                                                        + " that it had kept."),
                                        new Paragraph(new Anchor(Addresses.RUNS, "All runs"))));
    }

    private void openAgain() {
        getUI().ifPresent(page -> page.getPage().reload());
    }

    private void look(RunAddress elsewhere) {
        boolean curve = elsewhere.curve() != address.curve();
        address = elsewhere;
        getUI().ifPresent(page -> address.show(page, Addresses.run(run.id())));
        if (curve) showCurves();
    }

    private void describe(Description.Described described) {
        services.runs().describe(run.id(), described.name(), described.tags(), described.notes());
    }

    private void runAgain() {
        Run again = services.runs().add(List.of(run.plan()), Priority.PERSON).getFirst();
        getUI().ifPresent(page -> page.navigate(Addresses.run(again.id())));
    }

    private void delete(Run unwanted) {
        services.deletion().delete(unwanted);
        getUI().ifPresent(page -> page.navigate(Addresses.RUNS));
    }

    private Optional<RunProgress> progress() {
        return services.live().progress().filter(now -> now.runId().equals(run.id()));
    }
}
