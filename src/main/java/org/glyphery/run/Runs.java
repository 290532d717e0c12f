package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import org.glyphery.Ids;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Service;

/// Every run there is.
@Service
public class Runs {

    private final RunStore store;
    private final RunFiles files;
    private final RunEvents events;
    private final Datasets datasets;
    private final PlanCheck check;

    Runs(RunStore store, RunFiles files, RunEvents events, Datasets datasets, PlanCheck check) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.datasets = datasets;
        this.check = check;
    }

    /// Newest first.
    public List<Run> all() {
        return store.all();
    }

    public Optional<Run> find(String id) {
        return store.find(id);
    }

    /// @throws UnknownRun if there is none
    public Run get(String id) {
        return find(id).orElseThrow(() -> new UnknownRun(id));
    }

    /// Of each epoch so far, the first of them first.
    public List<EpochScores> history(Run run) {
        return store.epochs(run.id());
    }

    /// The network that a run trains.
    public Network network(Run run) {
        return network(run.plan());
    }

    /// The stored weights of the best epoch.
    ///
    /// @throws UnsuitableStatus before the first epoch
    public Weights bestWeights(Run run) {
        var best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run));
        return files.weights(run.id(), best.epoch());
    }

    /// The network that a plan would train.
    ///
    /// @throws org.glyphery.training.InvalidPlan with everything that cannot work here
    public Network check(Plan plan) {
        return check.network(plan);
    }

    /// Stores runs of these plans as queued, all or none. The queue hears of it.
    ///
    /// @throws org.glyphery.training.InvalidPlan if one of them cannot work
    public List<Run> add(List<Plan> plans, Priority priority) {
        List<Run> added = store.insert(plans.stream().map(this::entry).toList(), priority);
        added.forEach(run -> events.tell(new RunEvent.Changed(run)));
        return added;
    }

    /// Deletes a run with its model and all that it has kept. Its model's name is free again.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus while it is being trained
    public void delete(String id) {
        Run run = get(id);
        if (!store.delete(id)) throw UnsuitableStatus.running(run);
        // First told, so that nobody asks for weights any more that are dropped now.
        events.tell(new RunEvent.Deleted(run));
        files.forget(id);
    }

    private RunStore.Entry entry(Plan plan) {
        return new RunStore.Entry(Ids.next(), plan, check(plan).parameterCount());
    }

    private Network network(Plan plan) {
        DatasetFacts facts = datasets.facts(plan.dataset());
        return Network.of(plan.architecture(), facts.shape(), facts.classes().size());
    }
}
