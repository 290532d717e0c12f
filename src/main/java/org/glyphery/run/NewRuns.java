package org.glyphery.run;

import java.util.List;
import java.util.function.Function;
import org.glyphery.dataset.Datasets;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Component;

/// Runs to be: plans that can work here are stored as queued, and the queue hears of it.
@Component
class NewRuns {

    private final RunStore store;
    private final RaceStore races;
    private final RunEvents events;
    private final Datasets datasets;
    private final PlanCheck check;
    private final ModelNameLock names;

    NewRuns(
            RunStore store,
            RaceStore races,
            RunEvents events,
            Datasets datasets,
            PlanCheck check,
            ModelNameLock names) {
        this.store = store;
        this.races = races;
        this.events = events;
        this.datasets = datasets;
        this.check = check;
        this.names = names;
    }

    /// Stores runs of these plans, all or none.
    ///
    /// @throws org.glyphery.training.InvalidPlan if one of them cannot work
    List<Run> add(List<Plan> plans, Priority priority) {
        return add(plans, entries -> store.insert(entries, priority));
    }

    /// Stores runs of both plans as a race, as people's runs.
    ///
    /// @throws org.glyphery.training.InvalidPlan if one of them cannot work
    List<Run> addRace(Plan first, Plan second) {
        return add(List.of(first, second), races::insert);
    }

    private List<Run> add(
            List<Plan> plans, Function<List<RunStore.QueuedPlan>, List<Run>> inserted) {
        List<Run> added = datasets.whileKept(() -> names.taking(() -> insert(plans, inserted)));
        added.forEach(run -> events.tell(new RunEvent.Changed(run)));
        return added;
    }

    /// One at a time, since each takes a model's name and a place in the queue that are free.
    private List<Run> insert(
            List<Plan> plans, Function<List<RunStore.QueuedPlan>, List<Run>> inserted) {
        return inserted.apply(plans.stream().map(this::entry).toList());
    }

    private RunStore.QueuedPlan entry(Plan plan) {
        return new RunStore.QueuedPlan(RunId.next(), plan, check.network(plan).parameterCount());
    }
}
