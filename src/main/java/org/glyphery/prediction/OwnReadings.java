package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Glyph;
import org.glyphery.network.Softmax;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What models read in what people drew and kept. An epoch is asked about each drawing once; what
/// it read is forgotten when another epoch of the model is asked, or the run or the drawing goes.
@Service
public class OwnReadings {

    private static final Logger LOG = LoggerFactory.getLogger(OwnReadings.class);

    /// Drawings that are asked about together.
    private static final int BATCH = 250;

    private final Models models;
    private final OwnExamples own;
    private final RunEvents.Subscription subscription;
    private final Map<ModelName, EpochReadings> known = new ConcurrentHashMap<>();

    OwnReadings(Models models, OwnExamples own, RunEvents events) {
        this.models = models;
        this.own = own;
        own.subscribe(this::forgetRemoved);
        subscription = events.subscribe(this::hear);
    }

    /// What one epoch reads. Whoever asks the epoch holds its lock, so that nobody asks it the same
    /// meanwhile.
    ///
    /// @param scores of the epoch: one that is trained again is another
    /// @param classes names of classes, by the drawings' ids
    private record EpochReadings(RunId run, EpochScores scores, Map<String, String> classes) {

        static EpochReadings of(Model model) {
            return new EpochReadings(model.run().id(), model.scores(), new ConcurrentHashMap<>());
        }

        boolean areOf(Model model) {
            return model.isOf(run) && scores.equals(model.scores());
        }

        void keep(Set<String> left) {
            classes.keySet().retainAll(left);
        }
    }

    /// What each of the models reads in the drawings whose classes it knows, in the models' order;
    /// of those that know some and can answer.
    public List<ReadDrawings> of(List<Model> asked, List<OwnExample> kept) {
        List<ReadDrawings> readings = new ArrayList<>();
        for (Model model : asked) {
            try {
                List<OwnExample> known = OwnExamples.of(kept, model.data().classes());
                if (!known.isEmpty()) readings.add(read(model, known));
            } catch (UserError fault) {
                LOG.debug("{} is left out of what was kept", model.name(), fault);
            }
        }
        return readings;
    }

    /// What a model reads in drawings.
    ///
    /// @param kept one at least
    /// @throws UserError if it cannot answer
    public ReadDrawings read(Model model, List<OwnExample> kept) {
        return new ReadDrawings(model, kept, classes(model, kept));
    }

    private List<String> classes(Model model, List<OwnExample> kept) {
        try {
            return readByEpoch(model, kept);
        } catch (NoWeights dropped) { // as of a run that trains, by epochs that are better
            Model now = models.find(model.name()).orElseThrow(() -> dropped);
            if (model.asked().isPresent() || now.epoch() == model.epoch()) throw dropped;
            return readByEpoch(now, kept);
        }
    }

    private List<String> readByEpoch(Model model, List<OwnExample> kept) {
        EpochReadings readings = readings(model);
        synchronized (readings) {
            Map<String, String> read = new HashMap<>(readings.classes());
            List<OwnExample> unread =
                    kept.stream().filter(each -> !read.containsKey(each.id())).toList();
            try {
                for (int from = 0; from < unread.size(); from += BATCH) {
                    var batch = unread.subList(from, Math.min(unread.size(), from + BATCH));
                    Map<String, String> answered = ask(model, batch);
                    read.putAll(answered);
                    readings.classes().putAll(answered);
                }
            } finally {
                if (!unread.isEmpty()) forgetGone(model, readings);
            }
            return kept.stream().map(each -> Objects.requireNonNull(read.get(each.id()))).toList();
        }
    }

    private EpochReadings readings(Model model) {
        return known.compute(
                model.name(),
                (_, before) ->
                        before != null && before.areOf(model) ? before : EpochReadings.of(model));
    }

    private Map<String, String> ask(Model model, List<OwnExample> batch) {
        float[] examples = Glyph.batch(batch.stream().map(model::sees).toList());
        float[] logits =
                models.ask(
                        model.name(),
                        batch.size(),
                        now -> epoch(now, model),
                        loaded -> loaded.logits(examples, batch.size()));
        List<String> classes = model.data().classes();
        Map<String, String> answered = new HashMap<>();
        for (int place = 0; place < batch.size(); place++) {
            int label = Softmax.label(logits, place, classes.size());
            answered.put(batch.get(place).id(), classes.get(label));
        }
        return answered;
    }

    /// @throws UnknownModel if another run has the name by now
    private static int epoch(Model now, Model asked) {
        if (!now.isOf(asked.run().id())) throw new UnknownModel(asked.name());
        return asked.epoch();
    }

    /// Forgets what was removed or deleted while the model was asked.
    private void forgetGone(Model model, EpochReadings readings) {
        readings.keep(Set.copyOf(own.ids()));
        if (models.find(model.name()).filter(now -> now.isOf(model.run().id())).isEmpty()) {
            forget(model.run());
        }
    }

    private void forgetRemoved() {
        Set<String> left = Set.copyOf(own.ids());
        known.values().forEach(readings -> readings.keep(left));
    }

    private void forget(Run run) {
        known.computeIfPresent(
                run.model(), (_, readings) -> readings.run().equals(run.id()) ? null : readings);
    }

    @PreDestroy
    void close() {
        subscription.end();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Deleted(var run) -> forget(run);
            case RunEvent.Changed _, RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }
}
