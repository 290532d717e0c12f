package org.glyphery.hand;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.CollectionVersions;
import org.glyphery.network.TrainedLayers;
import org.glyphery.prediction.Model;
import org.glyphery.run.DatasetRemoval;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.Operator;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// Copies of models that learn what lies in a collection, as runs: each names the epoch that it is
/// a copy of, and the version of the collection that was made for it. Some drawings are held back
/// from that, to test it on.
@Service
public class HandCopies {

    private static final PlanField SOURCES = new PlanField("training");

    /// Copies of a collection that are told of, the newest.
    private static final int MOST = 20;

    private final OwnExamples own;
    private final Datasets datasets;
    private final CollectionVersions versions;
    private final Runs runs;
    private final RunSearch search;
    private final RunBin bin;
    private final DatasetRemoval removal;

    HandCopies(
            OwnExamples own,
            Datasets datasets,
            CollectionVersions versions,
            Runs runs,
            RunSearch search,
            RunBin bin,
            DatasetRemoval removal) {
        this.own = own;
        this.datasets = datasets;
        this.versions = versions;
        this.runs = runs;
        this.search = search;
        this.bin = bin;
        this.removal = removal;
    }

    /// The copies that learn from a collection, the newest first.
    public List<HandCopy> of(CollectionName collection) {
        var named = new Condition(SOURCES, Operator.CONTAINS, collection.value());
        return search.find(RunQuery.ALL.withConditions(List.of(named)), 0, MOST).stream()
                .flatMap(run -> HandCopy.of(run, collection).stream())
                .toList();
    }

    /// Whether a run is a copy that learns from a collection.
    public boolean isOf(Run run, CollectionName collection) {
        return HandCopy.of(run, collection).isPresent();
    }

    /// What a copy of the model would learn from, if it were trained now.
    ///
    /// @throws UnsuitableHand if there is nothing, or the model cannot learn it
    public Gathering gathered(Model model, OwnCollection collection) {
        if (!model.readsInk()) throw UnsuitableHand.noInk(model);
        if (!(model.run().plan().learning() instanceof Learning.GradientDescent)) {
            throw UnsuitableHand.closedForm(model);
        }
        if (!CopyPlan.hasMore(model.run().plan(), collection.name().value())) {
            throw UnsuitableHand.learnedAlone(model, collection);
        }
        List<String> classes = model.data().classes();
        List<OwnExample> all = own.all(collection.name());
        if (all.isEmpty()) throw UnsuitableHand.empty(collection);
        Gathering gathering = Gathering.of(collection, all, classes);
        boolean takesOthers =
                !collection.classes().isEmpty() && !collection.classes().equals(classes);
        if (takesOthers || gathering.drawings().isEmpty()) {
            throw UnsuitableHand.classes(model, collection);
        }
        return gathering.toCopy();
    }

    /// Queues a copy of the model before all other runs. One that would learn the same is there
    /// once.
    ///
    /// @throws org.glyphery.UserError if there is nothing to learn, or the model cannot learn it
    public Run train(Model model, OwnCollection collection, TrainedLayers layers) {
        DatasetFacts version = versions.freeze(gathered(model, collection));
        var parent = new Parent(model.run().id(), model.epoch());
        try {
            Plan plan = CopyPlan.of(layers).plan(model.run().plan(), parent, version, datasets);
            return runs.like(plan)
                    .filter(HandCopies::isOfUse)
                    .orElseGet(() -> runs.add(List.of(plan), Priority.SHORT).getFirst());
        } catch (RuntimeException refused) {
            removal.removeGathered(version);
            throw refused;
        }
    }

    private static boolean isOfUse(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING, PAUSED, FINISHED -> true;
            case FAILED, CANCELLED -> false;
        };
    }

    /// The drawings that a copy has not learned from: those that were held back, and those that
    /// were kept since.
    public List<OwnExample> unseen(HandCopy copy, OwnCollection collection) {
        return version(copy).map(facts -> versions.missing(collection, facts)).orElse(List.of());
    }

    /// How many drawings a copy has learned from; none where nobody knows any more.
    public int learned(HandCopy copy) {
        return version(copy).map(facts -> facts.splits().training()).orElse(0);
    }

    private Optional<DatasetFacts> version(HandCopy copy) {
        return datasets.version(copy.source().dataset(), copy.source().version());
    }

    /// Whether nothing but this copy needs the version that it learned from.
    public boolean isAlone(HandCopy copy) {
        return version(copy).map(facts -> removal.usesOfGathered(facts).size() <= 1).orElse(true);
    }

    /// Deletes a copy for good, and the version that it learned from unless something else names
    /// it: all is as it was before it.
    ///
    /// @throws org.glyphery.UserError while it is trained, or where a served name leads to it
    public void undo(HandCopy copy) {
        RunId id = copy.run().id();
        if (runs.find(id).isPresent()) runs.delete(id);
        if (bin.find(id).isPresent()) bin.delete(id);
        version(copy).ifPresent(removal::removeGathered);
    }
}
