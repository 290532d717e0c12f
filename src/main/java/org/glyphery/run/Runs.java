package org.glyphery.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Every run there is.
@Service
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final RunStore store;
    private final BinStore bin;
    private final RunFiles files;
    private final GradientNormStore norms;
    private final RunEvents events;
    private final Datasets datasets;
    private final PlanCheck check;
    private final NewRuns newRuns;
    private final StoredWeights weights;

    Runs(
            RunStore store,
            BinStore bin,
            RunFiles files,
            GradientNormStore norms,
            RunEvents events,
            Datasets datasets,
            PlanCheck check,
            NewRuns newRuns) {
        this.store = store;
        this.bin = bin;
        this.files = files;
        this.norms = norms;
        this.events = events;
        this.datasets = datasets;
        this.check = check;
        this.newRuns = newRuns;
        weights = new StoredWeights(store, files);
    }

    /// All runs, the newest first.
    public List<Run> all() {
        return store.all();
    }

    /// The id that somebody has written.
    ///
    /// @throws UnknownRun if it cannot be that of a run
    public static RunId id(String written) {
        return RunId.read(written).orElseThrow(() -> UnknownRun.called(written));
    }

    public Optional<Run> find(RunId id) {
        return store.find(id);
    }

    /// @throws UnknownRun if there is none, or it lies in the bin
    public Run get(RunId id) {
        return store.get(id);
    }

    /// The scores of each epoch so far, the first of them first.
    public List<EpochScores> history(Run run) {
        return store.epochs(run.id());
    }

    /// The gradient norms of each epoch so far, and before the first step; by epoch, then in the
    /// order of the layers. None where the plan does not ask for them.
    public List<GradientNorm> gradientNorms(Run run) {
        return norms.of(run.id());
    }

    /// The fields of its plan, by their paths, `learning.batchSize`; name and tags are left out.
    public Map<String, String> fields(Run run) {
        return fields(run.plan());
    }

    /// The fields of a plan, as a run of it would have them.
    public Map<String, String> fields(Plan plan) {
        return FlatPlan.whole(plan);
    }

    /// The network that a run trains.
    public Network network(Run run) {
        return network(run.plan());
    }

    /// The time and the machine of its training; absent before it was first started.
    public Optional<Execution> execution(Run run) {
        return store.execution(run.id());
    }

    /// What an epoch was scored at; absent where there is none. One that was done in part is scored
    /// again once it is done whole.
    public Optional<EpochScores> scores(Run run, int epoch) {
        return history(run).stream().filter(each -> each.epoch() == epoch).findFirst();
    }

    /// What the network answered for each example of a split, once this epoch was trained.
    ///
    /// @throws DamagedEpoch if it cannot be read
    public int[] labels(Run run, int epoch, ScoredSplit split) {
        int classes = datasets.facts(run.plan().dataset()).classes().size();
        return readable(run, epoch, "answers", () -> files.labels(run.id(), epoch, split, classes));
    }

    /// The loss by step of all epochs so far that can be read, thinned.
    public List<StepLoss> losses(Run run) {
        return history(run).stream().flatMap(scores -> losses(run, scores.epoch())).toList();
    }

    private Stream<StepLoss> losses(Run run, int epoch) {
        try {
            return readable(run, epoch, "losses", () -> files.losses(run.id(), epoch)).stream();
        } catch (DamagedEpoch left) {
            return Stream.empty();
        }
    }

    /// Whatever a damaged file makes fail is told as damage.
    private static <T> T readable(Run run, int epoch, String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (UserError told) {
            throw told;
        } catch (RuntimeException failure) {
            var damaged = new DamagedEpoch(run, epoch, what, failure);
            LOG.warn(damaged.getMessage(), failure);
            throw damaged;
        }
    }

    /// The steps of the whole run, were it to train all its epochs; absent for a closed form.
    public Optional<Long> steps(Run run) {
        return switch (run.plan().learning()) {
            case Learning.ClosedForm _ -> Optional.empty();
            case Learning.GradientDescent descent -> {
                Plan plan = run.plan();
                int examples = datasets.trainingExamples(plan.sources().getFirst());
                int towers = descent.towers(examples, run.compute());
                int smallest = plan.smallestBatch(towers);
                int perEpoch = plan.batchesPerEpoch(descent, examples, smallest);
                yield Optional.of((long) perEpoch * descent.epochs());
            }
        };
    }

    /// The weights of an epoch; absent where they were not kept: large networks keep ten epochs,
    /// besides best and last.
    ///
    /// @throws DamagedEpoch if they cannot be read
    public Optional<Weights> weights(Run run, int epoch) {
        return weights.find(run, epoch);
    }

    /// Whether an epoch can be asked.
    public boolean hasWeights(Run run, int epoch) {
        return files.hasWeights(run.id(), epoch);
    }

    /// The epochs of which the weights are kept, the first of them first.
    public List<Integer> storedEpochs(Run run) {
        return history(run).stream()
                .map(EpochScores::epoch)
                .filter(epoch -> hasWeights(run, epoch))
                .toList();
    }

    /// The stored weights of the best epoch.
    ///
    /// @throws UnsuitableStatus before the first epoch
    /// @throws DamagedEpoch if they cannot be read
    public Weights bestWeights(Run run) {
        var best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run));
        return weights.find(run, best.epoch())
                .orElseThrow(() -> new DamagedEpoch(run, best.epoch(), "weights"));
    }

    /// The network that a plan would train.
    ///
    /// @throws org.glyphery.training.InvalidPlan with everything that cannot work here
    public Network check(Plan plan) {
        return check.network(plan);
    }

    /// Other finished runs of the same plan, the newest first, beside a finished one.
    public List<Repeat> repeats(Run run) {
        Optional<String> weights = store.lastWeightsSha256(run.id());
        if (run.status() != RunStatus.FINISHED || weights.isEmpty()) return List.of();
        return store.finishedLike(run).stream()
                .map(other ->
                        new Repeat(
                                other,
                                store.lastWeightsSha256(other.id()).equals(weights),
                                machine(other).equals(machine(run))))
                .toList();
    }

    /// The run for one plan, as [#like(List)] finds it.
    public Optional<Run> like(Plan plan) {
        return like(List.of(plan)).getFirst();
    }

    /// The run, for each plan, that has come furthest with it, or with one that decides the same: a
    /// finished one, else one under way, else one that is paused, else one that was cancelled, else
    /// one that failed; of equals the newest.
    public List<Optional<Run>> like(List<Plan> plans) {
        List<String> hashes = plans.stream().map(PlanJson::sha256).toList();
        Map<String, List<Run>> known =
                store.like(hashes).stream()
                        .collect(Collectors.groupingBy(run -> PlanJson.sha256(run.plan())));
        return hashes.stream()
                .map(hash ->
                        known.getOrDefault(hash, List.of()).stream()
                                .min(Comparator.comparing(Runs::furthestFirst)))
                .toList();
    }

    private static int furthestFirst(Run run) {
        return switch (run.status()) {
            case FINISHED -> 0;
            case RUNNING -> 1;
            case QUEUED -> 2;
            case PAUSED -> 3;
            case CANCELLED -> 4;
            case FAILED -> 5;
        };
    }

    /// The checksum of the last epoch's weights; absent before there is one.
    public Optional<String> weightsSha256(Run run) {
        return store.lastWeightsSha256(run.id());
    }

    private Optional<List<Object>> machine(Run run) {
        return execution(run)
                .map(Execution::provenance)
                .map(known ->
                        List.of(
                                known.processor(),
                                known.tensorFlow(),
                                known.towers(),
                                known.threads()));
    }

    /// Stores runs of these plans as queued, all or none. The queue hears of it.
    ///
    /// @throws org.glyphery.training.InvalidPlan if one of them cannot work
    public List<Run> add(List<Plan> plans, Priority priority) {
        return newRuns.add(plans, priority);
    }

    /// Puts a run into the bin, with its model and all that it has kept.
    ///
    /// @see RunBin#restore
    /// @throws UnknownRun if there is none
    /// @throws org.glyphery.UserError while it is trained, or a served name leads to it
    public void delete(RunId id) {
        Run run = get(id);
        if (!bin.put(run, Instant.now())) throw UnsuitableStatus.running(run);
        events.tell(new RunEvent.Deleted(run));
    }

    /// Gives a run another name, other tags and notes. Its model keeps the name that it has.
    ///
    /// @throws UnknownRun if there is none
    /// @throws org.glyphery.InvalidSetting if the name or a tag is too long, or the name blank
    public void describe(RunId id, String name, List<String> tags, String notes) {
        store.describe(id, name, tags, notes);
        events.tell(new RunEvent.Changed(get(id)));
    }

    private Network network(Plan plan) {
        DatasetFacts facts = datasets.facts(plan.dataset());
        return Network.of(plan.architecture(), facts.shape(), facts.classes().size());
    }
}
