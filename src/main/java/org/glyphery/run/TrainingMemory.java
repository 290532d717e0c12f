package org.glyphery.run;

import java.util.Collection;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.NativeMemory;
import org.glyphery.network.Network;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The memory besides Java's heap in which networks are trained.
@Component
class TrainingMemory {

    private final Datasets datasets;
    private final long most;

    @Autowired
    TrainingMemory(Datasets datasets) {
        this(datasets, NativeMemory.mostBesideHeap());
    }

    /// @param most bytes
    TrainingMemory(Datasets datasets, long most) {
        this.datasets = datasets;
        this.most = most;
    }

    /// Whether the networks of all these plans can be open at once.
    boolean holds(Collection<Plan> plans) {
        return plans.size() == 1 || plans.stream().mapToLong(this::bytes).sum() <= most;
    }

    private long bytes(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> 0;
            case Learning.GradientDescent descent -> {
                DatasetFacts facts = datasets.facts(plan.dataset());
                var network =
                        Network.of(plan.architecture(), facts.shape(), facts.classes().size());
                int batch = PlanCheck.largestBatch(plan, descent, facts);
                yield PlanCheck.mostBytes(network, descent, batch);
            }
        };
    }
}
