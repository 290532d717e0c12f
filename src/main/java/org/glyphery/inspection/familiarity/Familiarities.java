package org.glyphery.inspection.familiarity;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.glyphery.Threads;
import org.glyphery.UserError;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.familiarity.LearnedExamples.Beside;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.prediction.LoadedEmbedder;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.Model;
import org.glyphery.run.EpochScores;
import org.glyphery.run.MadeArrays;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// How near pictures are to what models of handwriting learned from. What a model learned from is
/// found out on a thread of its own when it is asked first, and kept in its epoch's folder; until
/// then nothing is measured, nor while its run trains.
@Service
public class Familiarities implements FamiliarityMeasure {

    private static final Logger LOG = LoggerFactory.getLogger(Familiarities.class);

    /// The name of the file; another one where what is kept in it changes.
    private static final String NAME = "learned-examples-1";

    /// Epochs of which it is known in memory, about a megabyte and a half each.
    private static final int MOST_KNOWN = 16;

    private final Datasets datasets;
    private final LoadedModels models;
    private final MadeArrays made;
    private final RunEvents.Subscription subscription;
    private final ExecutorService thread = Threads.started("familiarity", 1);

    /// That of the epoch asked last is last.
    private final SequencedMap<EpochKey, CompletableFuture<Optional<LearnedExamples>>> known =
            new LinkedHashMap<>(16, 0.75f, true);

    Familiarities(Datasets datasets, LoadedModels models, MadeArrays made, RunEvents events) {
        this.datasets = datasets;
        this.models = models;
        this.made = made;
        subscription = events.subscribe(this::hear);
    }

    /// @param scores of the epoch: one that is trained again is another
    private record EpochKey(RunId run, EpochScores scores) {}

    @Override
    public void prepare(Model model) {
        if (isMeasured(model)) known(model);
    }

    @Override
    public Familiarity of(Model model, Glyph seen) {
        if (!isMeasured(model)) return new Familiarity.Unmeasured();
        try {
            return known(model)
                    .map(learned -> measured(model, seen, learned))
                    .orElseGet(Familiarity.Unmeasured::new);
        } catch (UserError gone) { // its run was deleted, or its weights were, while it was asked
            return new Familiarity.Unmeasured();
        }
    }

    /// Templates and softmax regression see nothing but the picture itself.
    private static boolean isMeasured(Model model) {
        return model.hasHiddenInk() && model.run().status() != RunStatus.RUNNING;
    }

    private Familiarity measured(Model model, Glyph seen, LearnedExamples learned) {
        Embedded embedded =
                models.embed(model.run(), model.epoch(), lent -> lent.embedded(seen.pixels(), 1));
        Beside beside = learned.beside(embedded, 0);
        return StrangenessScale.isFamiliar(beside.share())
                ? new Familiarity.Familiar(beside.share())
                : new Familiarity.Unfamiliar(beside.share(), neighbours(model, beside.nearest()));
    }

    private List<Familiarity.Neighbour> neighbours(Model model, List<Integer> indices) {
        Dataset dataset = datasets.open(model.run().plan().dataset());
        return indices.stream()
                .map(index ->
                        new Familiarity.Neighbour(
                                dataset.training().glyph(index),
                                dataset.classes().get(dataset.training().label(index))))
                .toList();
    }

    /// What is known by now; the first to ask begins to find it out.
    private synchronized Optional<LearnedExamples> known(Model model) {
        var key = new EpochKey(model.run().id(), model.scores());
        var found = known.get(key);
        if (found != null) return found.getNow(Optional.empty());
        known.put(key, CompletableFuture.supplyAsync(() -> learned(model), thread));
        if (known.size() > MOST_KNOWN) known.pollFirstEntry();
        return Optional.empty();
    }

    /// What was kept, else what is found out; absent where that cannot be. It leaves the network
    /// ready to be asked.
    private Optional<LearnedExamples> learned(Model model) {
        try {
            Run run = model.run();
            int epoch = model.epoch();
            Optional<LearnedExamples> kept = made.find(run, epoch, NAME).map(LearnedExamples::of);
            if (kept.isPresent()) {
                float[] blank = new float[model.network().input().pixels()];
                models.embed(run, epoch, lent -> lent.embedded(blank, 1));
                return kept;
            }
            Dataset dataset = datasets.open(run.plan().dataset());
            Optional<LearnedExamples> found =
                    new LearnedFit(model.network(), embedding(run, epoch)).of(dataset);
            found.ifPresent(learned -> made.keep(run, epoch, NAME, learned.arrays()));
            return found;
        } catch (RuntimeException failed) {
            LOG.warn("What {} learned from is not known: {}", model.name(), failed.toString());
            return Optional.empty();
        }
    }

    private LearnedFit.Embedding embedding(Run run, int epoch) {
        return new LearnedFit.Embedding() {

            @Override
            public Embedded of(float[] pictures, int size) {
                return models.embed(run, epoch, lent -> lent.embedded(pictures, size));
            }

            @Override
            public int largestBatch() {
                return models.embed(run, epoch, LoadedEmbedder::largestBatch);
            }
        };
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.Deleted(var run)) forget(run.id());
    }

    private synchronized void forget(RunId run) {
        known.keySet().removeIf(key -> key.run().equals(run));
    }

    @PreDestroy
    void close() {
        subscription.end();
        thread.shutdownNow();
    }
}
