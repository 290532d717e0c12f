package org.glyphery.ui.train;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// What the page's address keeps: `?plan={...}`, or names for a start: `?copy=<run>`, `?on=<run>`.
record TrainAddress(Optional<String> plan, Optional<String> copy, Optional<String> on) {

    static TrainAddress of(Location location) {
        var parameters = location.getQueryParameters();
        return new TrainAddress(
                parameters.getSingleParameter(Addresses.PLAN),
                parameters.getSingleParameter(Addresses.COPY),
                parameters.getSingleParameter(Addresses.ON));
    }

    static TrainAddress of(Plan plan) {
        return new TrainAddress(
                Optional.of(PlanJson.brief(plan)), Optional.empty(), Optional.empty());
    }

    /// @throws org.glyphery.UserError if it cannot be read, or the run is gone
    Optional<Plan> plan(Runs runs, KnownDatasets known) {
        if (plan.isPresent()) return plan.map(json -> PlanJson.read(json, known));
        if (copy.isPresent()) return copy.map(Runs::id).map(runs::get).map(Run::plan);
        return on.map(Runs::id).map(runs::get).map(TrainAddress::more);
    }

    /// Whether a run is named, whose plan somebody wants to change.
    boolean isOfRun() {
        return plan.isEmpty() && (copy.isPresent() || on.isPresent());
    }

    void show(UI page) {
        plan.ifPresent(
                json -> new AddressLine(Addresses.TRAIN).with(Addresses.PLAN, json).show(page));
    }

    /// A plan that goes on from the run's last epoch.
    private static Plan more(Run run) {
        Plan plan = run.plan();
        int last = run.last().map(EpochScores::epoch).orElse(0);
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> plan;
            case Learning.GradientDescent descent ->
                    plan.learning(
                            plan.name() + ", trained on",
                            descent.goingOnFrom(new Parent(run.id(), last)));
        };
    }
}
