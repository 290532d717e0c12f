package org.glyphery.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.network.TrainedLayers;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;

/// Runs that trained on this machine, as they stood at one moment, and what follows from them for
/// plans that did not yet. Many plans can be asked about without a look into the database.
public final class MeasuredRuns {

    /// Forward, and backward to weights and to inputs.
    private static final int PASSES_OF_TRAINING = 3;

    /// The training pictures that are scored each epoch, where there are as many.
    private static final int SCORED = 10_000;

    private final List<Run> newestFirst;
    private final Runs runs;
    private final Datasets datasets;
    private final Map<RunId, Network> networks = new ConcurrentHashMap<>();
    private final Map<RunId, Optional<Double>> secondsPerEpoch = new ConcurrentHashMap<>();

    MeasuredRuns(List<Run> newestFirst, Runs runs, Datasets datasets) {
        this.newestFirst = List.copyOf(newestFirst);
        this.runs = runs;
        this.datasets = datasets;
    }

    /// The time from a finished run of the very plan; else from the run of the same kind of network
    /// whose work for one example is the nearest, of which the same layers learned, one with
    /// augmentation for a plan with augmentation.
    ///
    /// @return absent for a closed form, which takes next to nothing
    public Optional<Estimate> estimate(Plan plan, Network network) {
        if (!(plan.learning() instanceof Learning.GradientDescent descent)) return Optional.empty();
        var facts = datasets.facts(plan.dataset());
        long bytes =
                PlanCheck.bytes(network, descent, PlanCheck.largestBatch(plan, descent, facts));
        return Optional.of(new Estimate(bytes, time(plan, descent.epochs(), network)));
    }

    /// The validation accuracy of the newest finished run of the same network on the same data that
    /// learned in another way, by another seed or at another rate, for half as many epochs at
    /// least.
    public Optional<Estimate.Accuracy> accuracy(Plan plan) {
        return newestFirst.stream()
                .filter(run -> run.status() == RunStatus.FINISHED)
                .filter(run -> hasNetworkAndDataOf(run.plan(), plan))
                .filter(run -> 2 * run.epochs() >= epochs(plan))
                .flatMap(run ->
                        run.best().flatMap(EpochScores::validation).map(Scores::accuracy).stream()
                                .map(share -> new Estimate.Accuracy(share, run.name())))
                .findFirst();
    }

    private static boolean hasNetworkAndDataOf(Plan before, Plan plan) {
        return before.architecture().equals(plan.architecture())
                && before.dataset().equals(plan.dataset())
                && before.training().equals(plan.training())
                && before.shuffledLabels() == plan.shuffledLabels()
                && isAugmented(before) == isAugmented(plan);
    }

    private Optional<Estimate.Time> time(Plan plan, int epochs, Network network) {
        return newestFirst.stream()
                .filter(run -> isAlike(run.plan(), plan))
                .filter(run -> secondsPerEpoch(run).isPresent())
                .min(
                        Comparator.comparing((Run run) -> !hasFinished(run, plan))
                                .thenComparingDouble(run -> distance(network(run), network)))
                .map(run -> {
                    double share = work(plan, network) / work(run.plan(), network(run));
                    double seconds = epochs * secondsPerEpoch(run).orElseThrow() * share;
                    var duration = Duration.ofMillis(Math.round(1e3 * seconds));
                    return new Estimate.Time(duration, run.name());
                });
    }

    private Network network(Run run) {
        return networks.computeIfAbsent(run.id(), _ -> runs.network(run));
    }

    private static boolean isAlike(Plan before, Plan plan) {
        return before.architecture().getClass() == plan.architecture().getClass()
                && isAugmented(before) == isAugmented(plan)
                && trainedLayers(before).equals(trainedLayers(plan));
    }

    private static Optional<TrainedLayers> trainedLayers(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> Optional.empty();
            case Learning.GradientDescent descent -> Optional.of(descent.trainedLayers());
        };
    }

    private static int epochs(Plan plan) {
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> 0;
            case Learning.GradientDescent descent -> descent.epochs();
        };
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

    private Optional<Double> secondsPerEpoch(Run run) {
        return secondsPerEpoch.computeIfAbsent(
                run.id(), _ -> runs.steps(run).flatMap(run::secondsPerEpoch));
    }

    private static boolean hasFinished(Run run, Plan plan) {
        return run.status() == RunStatus.FINISHED
                && run.plan().described(plan.name(), plan.tags(), plan.notes()).equals(plan);
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
