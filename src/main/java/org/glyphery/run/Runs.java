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
import org.springframework.transaction.annotation.Transactional;

/// Every run there is.
@Service
public class Runs {

    private final RunStore store;
    private final RunFiles files;
    private final Datasets datasets;

    Runs(RunStore store, RunFiles files, Datasets datasets) {
        this.store = store;
        this.files = files;
        this.datasets = datasets;
    }

    /// Newest first.
    public List<Run> all() {
        return store.all();
    }

    public Optional<Run> find(String id) {
        return store.find(id);
    }

    public List<EpochScores> history(Run run) {
        return store.epochs(run.id());
    }

    /// The network that a run trains.
    public Network network(Run run) {
        return network(run.plan());
    }

    /// The stored weights of the best epoch.
    public Weights bestWeights(Run run) {
        return files.weights(run.id(), run.best().orElseThrow().epoch());
    }

    /// Stores runs of these plans as queued, all or none. [RunQueue#wake] sets the queue to work on
    /// them.
    ///
    /// @throws org.glyphery.UserError if a plan cannot work
    @Transactional
    public List<Run> add(List<Plan> plans, Priority priority) {
        return plans.stream().map(plan -> add(plan, priority)).toList();
    }

    private Run add(Plan plan, Priority priority) {
        String id = Ids.next();
        String model = Slug.of(plan.name(), store::hasModel);
        store.insert(id, model, plan, network(plan).parameterCount(), priority);
        return store.find(id).orElseThrow();
    }

    private Network network(Plan plan) {
        DatasetFacts facts = datasets.facts(plan.dataset());
        return Network.of(plan.architecture(), facts.shape(), facts.classes().size());
    }
}
