package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;

/// All there is to see of one run, as it goes on.
final class RunPage extends Div {

    private final RunPageServices services;
    private final RunHead head;
    private final RunFigures figures = new RunFigures();
    private final RunTabs tabs;
    private final OverviewPanel overview;
    private final BiConsumer<Run, RunAddress> gone;
    private final Map<RunTab, RunPanel> panels = new EnumMap<>(RunTab.class);
    private Run run;
    private RunAddress address;

    /// @param gone is called once the run was deleted, with what it was and the part in sight
    RunPage(
            Run run,
            RunAddress address,
            RunPageServices services,
            BiConsumer<Run, RunAddress> gone) {
        this.run = run;
        this.address = address;
        this.services = services;
        this.gone = gone;
        addClassName("run");
        head =
                new RunHead(
                        run,
                        services.queue(),
                        services.datasets(),
                        this::describe,
                        this::delete,
                        this::runAgain);
        tabs = new RunTabs(epoch -> look(this.address.withEpoch(epoch)));
        overview = new OverviewPanel(run, address, services, this::look);
        panels.put(RunTab.OVERVIEW, overview);
        add(head, figures, tabs, overview);
        showPanels();
        services.live().follow(this, this::hear, this::read);
    }

    /// Whether it is this run's page, so that it can {@linkplain #goTo go} to another of its
    /// addresses.
    boolean isOf(RunId id) {
        return run.id().equals(id);
    }

    /// Shows another part of the page, or another epoch.
    void goTo(RunAddress elsewhere) {
        address = elsewhere;
        showPanels();
    }

    private void read() {
        services.runs()
                .find(run.id())
                .ifPresentOrElse(
                        now -> {
                            show(now);
                            overview.readLosses();
                            progress().ifPresent(this::show);
                        },
                        this::leave);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var changed) -> {
                if (changed.id().equals(run.id())) show(changed);
                else head.tellWaiting();
            }
            case RunEvent.Deleted(var deleted) -> {
                if (deleted.id().equals(run.id())) leave();
            }
            case RunEvent.QueueChanged _ -> head.tellWaiting();
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
        showPanels();
    }

    private void show(RunProgress progress) {
        if (run.status() != RunStatus.RUNNING) return; // told before it ended
        figures.show(run, Optional.of(progress));
        overview.show(progress);
    }

    /// Shows the part that the address names; before the first epoch there is one part alone.
    private void showPanels() {
        overview.show(run, address);
        var view = EpochInView.of(run, services.runs().history(run), address);
        tabs.setVisible(view.isPresent());
        var tab = view.map(_ -> address.tab()).orElse(RunTab.OVERVIEW);
        var panel = panels.computeIfAbsent(tab, this::make);
        panels.values().forEach(one -> one.setVisible(one == panel));
        if (panel.getParent().isEmpty()) add(panel);
        view.ifPresent(tabs::show);
        view.ifPresent(panel::show);
    }

    private RunPanel make(RunTab tab) {
        return switch (tab) {
            case OVERVIEW -> overview;
            case NETWORK -> new NetworkPanel(services, this::look);
            case MAP -> new MapPanel(services);
            case MISTAKES -> new MistakesPanel(services, this::look);
            case HEALTH -> new HealthPanel(services);
        };
    }

    private void leave() {
        gone.accept(run, address);
    }

    private void look(RunAddress elsewhere) {
        goTo(elsewhere);
        getUI().ifPresent(page -> address.show(page, Addresses.run(run.id())));
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
