package org.glyphery.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Service;

/// Foretells times from the speeds that runs had here before.
@Service
public class Estimates {

    private static final int RUNS_LOOKED_AT = 50;

    /// Forward, and backward to weights and to inputs.
    private static final int PASSES_OF_TRAINING = 3;

    /// The training pictures that are scored each epoch, where there are as many.
    private static final int SCORED = 10_000;

    private final RunStore store;
    private final Runs runs;
    private final Datasets datasets;

    Estimates(RunStore store, Runs runs, Datasets datasets) {
        this.store = store;
        this.runs = runs;
        this.datasets = datasets;
    }

    /// The time from the run of the same kind of network whose work for one example is the nearest,
    /// one with augmentation for a plan with augmentation.
    ///
    /// @return absent for a closed form, which takes next to nothing
    public Optional<Estimate> of(Plan plan, Network network) {
        if (!(plan.learning() instanceof Learning.GradientDescent descent)) return Optional.empty();
        var facts = datasets.facts(plan.dataset());
        long bytes =
                PlanCheck.bytes(network, descent, PlanCheck.largestBatch(plan, descent, facts));
        return Optional.of(new Estimate(bytes, time(plan, descent.epochs(), network)));
    }

    private Optional<Estimate.Time> time(Plan plan, int epochs, Network network) {
        return store.lastTrained(RUNS_LOOKED_AT).stream()
                .filter(run -> isAlike(run.plan(), plan))
                .min(Comparator.comparingDouble(run -> distance(runs.network(run), network)))
                .map(run -> {
                    double share = work(plan, network) / work(run.plan(), runs.network(run));
                    double seconds = epochs * secondsPerEpoch(run) * share;
                    var duration = Duration.ofMillis(Math.round(1e3 * seconds));
                    return new Estimate.Time(duration, run.name());
                });
    }

    private static boolean isAlike(Plan before, Plan plan) {
        return before.architecture().getClass() == plan.architecture().getClass()
                && isAugmented(before) == isAugmented(plan);
    }

    private static boolean isAugmented(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> false;
            case Learning.GradientDescent descent -> descent.isAugmented();
        };
    }

    private static double distance(Network one, Network other) {
        return Math.abs(Math.log((double) one.multiplyAdds() / other.multiplyAdds()));
    }

    private static double secondsPerEpoch(Run run) {
        return run.trainingSeconds().orElseThrow() / run.last().orElseThrow().epoch();
    }

    /// Multiply-adds of one epoch.
    private double work(Plan plan, Network network) {
        var choice = plan.dataset();
        DatasetFacts facts = datasets.facts(choice);
        int first = datasets.trainingExamples(plan.sources().getFirst());
        long training = plan.examplesPerEpoch(first);
        int scored = Math.min(SCORED, first) + facts.validatedOn(choice) + facts.splits().test();
        double passes = (double) PASSES_OF_TRAINING * training + scored;
        return passes * network.multiplyAdds();
    }
}
