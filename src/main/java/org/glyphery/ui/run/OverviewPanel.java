package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ErasedData;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;

/// What a person sees first of a run: what it has learned, how it went, what it mistook, and at the
/// end what decided it. While it trains, what it makes of twenty examples and of its weights stands
/// before all that.
final class OverviewPanel extends RunPanel {

    private final RunPageServices services;
    private final RunCurves curves;
    private final BestAndLast bestAndLast = new BestAndLast();
    private final Section training;
    private final WatchSheet watched;
    private final LiveWeightsSheet weightsNow;
    private final PlanSheet plan;
    private final InsideEpoch inside;
    private final ConfusionSheet confusion;
    private RunAddress address;
    private Run run;
    private Optional<Integer> joined = Optional.empty(); // the last epoch when the tab was opened

    /// @param looks is called with the address when a person looks elsewhere
    OverviewPanel(
            Run run, RunAddress address, RunPageServices services, Consumer<RunAddress> looks) {
        this.run = run;
        this.address = address;
        this.services = services;
        addClassName("overview");
        curves =
                new RunCurves(
                        address.curve(), curve -> looks.accept(this.address.withCurve(curve)));
        inside = new InsideEpoch(run, services, looks);
        confusion = new ConfusionSheet(services.inspection(), looks);
        watched = new WatchSheet(run, services.runs(), services.datasets());
        weightsNow = new LiveWeightsSheet(services.inspection().windows(run));
        plan = new PlanSheet(run);
        training = new Section(curves);
        training.addClassNames("sheet", "course");
        training.getElement().appendChild(bestAndLast.getElement());
        // Nothing changes places under the eyes of those who look on while it ends.
        if (run.status().hasEnded()) add(inside, training, confusion, plan);
        else add(training, inside, confusion, plan);
    }

    /// Shows the losses of all steps so far, of which some may have passed unheard.
    void readLosses() {
        joined = Optional.of(lastEpoch());
        showLosses();
    }

    /// Shows what does not depend on the epoch that is looked into, and is there before the first.
    void show(Run changed, RunAddress where) {
        run = changed;
        address = where;
        List<EpochScores> history = services.runs().history(run);
        curves.show(run, history, address.curve());
        bestAndLast.show(run);
        boolean areLive = LiveWeightsSheet.isOf(run);
        place(weightsNow, areLive, indexOf(training) + 1);
        if (areLive) weightsNow.show(run);
        setClassName("live", areLive);
        var dataset = services.datasets().facts(run.plan().dataset());
        plan.show(run, dataset, services.runs().execution(run));
        plan.show(
                run, services.runs().repeats(run), ErasedData.of(run.plan(), services.datasets()));
        boolean areWatched = watched.isOf(run);
        place(watched, areWatched, indexOf(training));
        var view = EpochInView.of(run, history, where);
        if (areWatched) watched.show(run, history, view.map(EpochInView::epoch).orElse(0));
        boolean learned = run.best().isPresent();
        inside.setVisible(learned);
        confusion.setVisible(learned);
        completeLosses();
    }

    /// Puts a sheet there or takes it away: one that were hidden would not hear that its run has
    /// ended, and would go on asking for it.
    private void place(Section sheet, boolean isThere, int index) {
        if (!isThere) remove(sheet);
        else if (sheet.getParent().isEmpty()) addComponentAtIndex(index, sheet);
    }

    @Override
    void show(EpochInView view) {
        inside.show(view);
        confusion.show(view);
    }

    /// Shows what happens within an epoch.
    void show(RunProgress progress) {
        curves.append(progress);
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
}
